using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>What users have set in the environment, or in a section, has no effect any more.</summary>
internal sealed class EnvironmentVariableChangedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3013", "Environment variable of an option changed", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        from option in pair.Facts.Kept.OfOptions(pair, FactKinds.Option)
        where option.Before.EnvironmentVariable != option.After.EnvironmentVariable
        select option.ToChange(pair, $"The environment variable of the {FactNames.Of(option.After)} is {option.After.EnvironmentVariable} instead of {option.Before.EnvironmentVariable}.") with
        {
            Before = FindingValue.OfOptional(option.Before.EnvironmentVariable),
            After = FindingValue.OfOptional(option.After.EnvironmentVariable),
        };
}
