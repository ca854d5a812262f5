namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>How much one render may use. Passing a limit is an error that names the place, never a shorter page.</summary>
public sealed record RenderLimits
{
    public static RenderLimits Default { get; } = new();

    /// <summary>The characters of the output, and of each string that a template builds.</summary>
    public int MaxTextLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>The iterations of all loops, ranges and list functions together, the calls, and the characters of long texts.</summary>
    public long MaxSteps { get; init; } = 10_000_000;

    /// <summary>How deep calls and includes may nest; the official engine's default.</summary>
    public int MaxCallDepth { get; init; } = 100;

    /// <summary>How many lists that are read lazily may be made one from the other, as <c>a = a + b</c> in a loop makes them.</summary>
    public int MaxLazyDepth { get; init; } = 2000;

    /// <summary>How deep a value may nest to be written as text; the official engine's default.</summary>
    public int MaxValueDepth { get; init; } = 20;

    /// <summary>The time of one match of a regular expression.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The time of all regular expressions together.</summary>
    public TimeSpan RegexBudget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The characters of a regular expression, and of a format of numbers or dates.</summary>
    public int MaxPatternLength { get; init; } = 64 * 1024;

    /// <summary>How many characters a function reads or writes for one of <see cref="MaxSteps"/>.</summary>
    internal const int CharactersOfOneStep = 16;

    /// <summary>The steps of making a list or an object, so that the steps limit the memory too.</summary>
    internal const int StepsOfOneObject = 4;

    /// <summary>The steps of what keeps more memory: a member of a name that a template makes up, a list that is made when it is read.</summary>
    internal const int StepsOfOneMember = 16;
}
