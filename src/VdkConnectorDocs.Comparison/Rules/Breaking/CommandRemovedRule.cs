using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>Scripts that run a command of the CLI no longer find it.</summary>
internal sealed class CommandRemovedRule : FactLossRule
{
    protected override DiagnosticDescriptor Loss { get; } = Describe("VCD3007", "Command removed or renamed", Impact.Breaking);

    protected override IReadOnlyList<string> Kinds { get; } = [FactKinds.Command];
}
