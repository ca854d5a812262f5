namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>What bounds an evaluation, so that no input makes it loop or explode. What goes past a limit is unknown, not wrong.</summary>
public sealed record EvaluationLimits
{
    public static EvaluationLimits Default { get; } = new();

    /// <summary>Statements and expressions evaluated by one interpreter, and their like in work on long values; the rest of the code is not followed.</summary>
    public int MaxSteps { get; init; } = 1_000_000;

    /// <summary>
    /// Statements, expressions and calls inside of each other, over all calls; the rest of the code is not followed. The stack of whoever
    /// evaluates has to have room for them, or it ends there already.
    /// </summary>
    public int MaxDepth { get; init; } = 2_000;

    /// <summary>Calls inside calls.</summary>
    public int MaxCallDepth { get; init; } = 60;

    /// <summary>
    /// The same function inside itself, when it is not sure that it ends: on paths that depend on the run, and once it went as deep as
    /// calls may.
    /// </summary>
    public int MaxRecursion { get; init; } = 6;

    /// <summary>Values that one variable may have.</summary>
    public int MaxPossibleValues { get; init; } = 16;

    /// <summary>Elements of one list, set or dictionary, and rounds of one loop.</summary>
    public int MaxElements { get; init; } = 10_000;

    /// <summary>Characters of one string.</summary>
    public int MaxStringLength { get; init; } = 1_000_000;

    /// <summary>Bits of one integer.</summary>
    public int MaxIntegerBits { get; init; } = 4_096;
}
