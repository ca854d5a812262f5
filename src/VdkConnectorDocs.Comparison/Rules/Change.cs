using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>What a rule found.</summary>
internal sealed record Change
{
    public required string Plugin { get; init; }

    /// <summary>Of <see cref="FactKinds"/>.</summary>
    public required string About { get; init; }

    public required string Subject { get; init; }

    public required string Message { get; init; }

    public FindingValue? Before { get; init; }

    public FindingValue? After { get; init; }

    public FindingEvidence? Evidence { get; init; }

    public IReadOnlyList<string> Consequences { get; init; } = [];

    /// <summary>The kinds of the facts that it takes away or brings, <see cref="About"/> among them; kinds of connector and capabilities follow from these.</summary>
    public IReadOnlyList<string> Touches { get; init; } = [];

    public static Change Of(PluginPair pair, Fact fact, string message) => new()
    {
        Plugin = pair.Head.Id,
        About = fact.About,
        Subject = fact.Subject,
        Message = message,
        Touches = [fact.About],
    };

    public Change InHead(Evidence? evidence) => this with { Evidence = evidence is null ? null : new FindingEvidence(TreeSide.Head, evidence) };

    public Change InBase(Evidence? evidence) => this with { Evidence = evidence is null ? null : new FindingEvidence(TreeSide.Base, evidence) };
}
