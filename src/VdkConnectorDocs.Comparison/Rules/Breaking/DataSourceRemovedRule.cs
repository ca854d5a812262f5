using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>Data flows that name a data source no longer find it.</summary>
internal sealed class DataSourceRemovedRule : FactLossRule
{
    protected override DiagnosticDescriptor Loss { get; } = Describe("VCD3005", "Data source removed or renamed", Impact.Breaking);

    protected override IReadOnlyList<string> Kinds { get; } = [FactKinds.DataSource];
}
