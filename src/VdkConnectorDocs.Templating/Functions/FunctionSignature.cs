namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The parameters of a function, as calls are checked against them.</summary>
public sealed class FunctionSignature
{
    /// <param name="name">The name for messages (<c>string.upcase</c>).</param>
    /// <param name="parameters">In order: required, optional, at most one variadic.</param>
    /// <param name="takesAny">
    /// Whether any number of arguments is taken as it is, named ones too (a <c>func</c> without parameter list, <c>include</c>).
    /// </param>
    public FunctionSignature(string name, IReadOnlyList<FunctionParameter> parameters, bool takesAny = false)
    {
        Name = name;
        Parameters = parameters;
        TakesAny = takesAny;
        HasVariadic = parameters.Count > 0 && parameters[^1].IsVariadic;
        RequiredCount = parameters.Count(p => !p.IsOptional && !p.IsVariadic);
    }

    public string Name { get; }

    public IReadOnlyList<FunctionParameter> Parameters { get; }

    public bool TakesAny { get; }

    public bool HasVariadic { get; }

    public int RequiredCount { get; }

    /// <summary>The index of a parameter, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
