using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Comparison.Findings;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>A change with the rule that found it.</summary>
internal sealed record FoundChange(ChangeRule Rule, Change Change)
{
    public Finding ToFinding() => new()
    {
        Rule = Rule.Descriptor,
        Impact = Rule.Impact,
        Severity = Rule.Descriptor.DefaultSeverity,
        Plugin = Change.Plugin,
        About = Change.About,
        Subject = Change.Subject,
        Message = Change.Message,
        Consequences = Change.Consequences.ToEquatableList(),
        Before = Change.Before,
        After = Change.After,
        Evidence = Change.Evidence,
    };
}
