using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>Data jobs that query a connection by its name no longer find it.</summary>
internal sealed class DatabaseRemovedRule : FactLossRule
{
    protected override DiagnosticDescriptor Loss { get; } = Describe("VCD3003", "Database removed or renamed", Impact.Breaking);

    protected override IReadOnlyList<string> Kinds { get; } = [FactKinds.Database];
}
