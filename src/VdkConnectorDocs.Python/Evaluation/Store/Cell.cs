namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>
/// A place whose content changes while the program runs. Contents are immutable and are replaced through
/// <see cref="ProgramStore.Write"/> alone, so that the paths of a condition can be tried one after the other and joined.
/// </summary>
public abstract class Cell
{
    internal object? Content { get; set; }

    /// <summary>When the place came to be, by <see cref="ProgramStore.Now"/>; when it is not told, before everything else.</summary>
    public long Birth { get; init; } = long.MinValue;

    /// <summary>What the place holds when the program came by either of two paths; the first content itself when it covers both.</summary>
    /// <param name="first">The content on the first path.</param>
    /// <param name="second">The content on the second path.</param>
    /// <param name="isRepeated">The second path may be run any number of times.</param>
    /// <param name="effort">Counts the work; tells how many possible values to keep.</param>
    internal abstract object? Join(object? first, object? second, bool isRepeated, Effort effort);

    /// <summary>A content that covers whatever further rounds of a loop, or code that is not known, may make of the content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="reason">Why it is not known any more.</param>
    /// <param name="effort">Counts the work; tells how many possible values to keep.</param>
    internal abstract object? Widen(object? content, string reason, Effort effort);

    /// <summary>What joining two contents costs, in elements to be compared.</summary>
    internal virtual long JoinCost(object? first, object? second) => 1;
}
