using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>Whoever has not set the option gets another value.</summary>
internal sealed class DefaultChangedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3101", "Default changed", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair)
        where OptionDifferences.HasOtherDefault(option.Before, option.After)
            && !(option.After.Required && !option.Before.Required)
            && (OptionDifferences.OfType(option.Before, option.After) != TypeChange.Other || OptionDifferences.IsDefaultGivenOrTaken(option.Before, option.After))
        select option.ToChange(pair, Message(option.Before, option.After)) with
        {
            Before = FindingValue.Of(option.Before.Default),
            After = FindingValue.Of(option.After.Default),
            Consequences = [.. Others(option.Before, option.After)],
        };

    private static IEnumerable<string> Others(OptionFact before, OptionFact after)
    {
        if (before.Type != after.Type)
        {
            yield return OptionDifferences.DescribeType(before, after);
        }

        if (before.Required && !after.Required)
        {
            yield return "It is no longer required.";
        }
    }

    private static string Message(OptionFact before, OptionFact after) => after.Default is RedactedDefault
        ? $"The default of the {FactNames.Of(after)} changed; it is sensitive, so neither value is shown."
        : $"The default of the {FactNames.Of(after)} changed from {FindingValue.Of(before.Default)?.Text ?? "None"} to {FindingValue.Of(after.Default)?.Text ?? "None"}.";
}
