using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.Matching;

/// <param name="Base">The fact as it was.</param>
/// <param name="Head">The same fact as it is.</param>
internal sealed record FactPair(Fact Base, Fact Head);

/// <summary>A fact whose name could be proven and no longer can.</summary>
/// <param name="Head">What stands there now.</param>
internal sealed record UnprovenFact(Fact Base, UnresolvedFact Head);

/// <summary>What became of a plugin's facts; each is in exactly one list.</summary>
internal sealed record FactMatch
{
    public required IReadOnlyList<FactPair> Kept { get; init; }

    public required IReadOnlyList<FactPair> Renamed { get; init; }

    public required IReadOnlyList<Fact> Removed { get; init; }

    public required IReadOnlyList<Fact> Added { get; init; }

    public required IReadOnlyList<UnprovenFact> Unproven { get; init; }

    /// <summary>Those of <see cref="Added"/> that were there before without a proven name.</summary>
    public required IReadOnlySet<Fact> Proven { get; init; }

    /// <summary>What could not be proven before and is not there any more.</summary>
    public required IReadOnlyList<UnresolvedFact> UnresolvedRemoved { get; init; }

    /// <summary>What cannot be proven and was not there before.</summary>
    public required IReadOnlyList<UnresolvedFact> UnresolvedAdded { get; init; }
}
