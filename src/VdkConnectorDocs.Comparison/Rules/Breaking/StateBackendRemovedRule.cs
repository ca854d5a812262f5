using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>Configurations that name a backend no longer find it.</summary>
internal sealed class StateBackendRemovedRule : FactLossRule
{
    protected override DiagnosticDescriptor Loss { get; } = Describe("VCD3010", "Properties or secrets backend removed or renamed", Impact.Breaking);

    protected override IReadOnlyList<string> Kinds { get; } = [FactKinds.PropertiesBackend, FactKinds.SecretsBackend];
}
