using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison;
using VdkConnectorDocs.Comparison.Policy;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison;

public sealed class FewerConnectorsTests
{
    private static readonly ConnectorCatalog All = new EditedTree().Extract();

    private static readonly ConnectorCatalog OneLess = new EditedTree(new Edit.Delete("vdk-heron")).Extract();

    [Fact]
    public void AConnectorWhoseLossIsToldIsNotToldAgain() =>
        Assert.Equal(["VCD3001"], CatalogComparer.Compare(All, OneLess, new FindingPolicy()).Select(finding => finding.Rule.Id));

    [Fact]
    public void AConnectorWhoseLossNoRuleTellsIsCounted()
    {
        var policy = new FindingPolicy { Severities = [new SeverityOverride("VCD3001", "none")] };

        var finding = Assert.Single(CatalogComparer.Compare(All, OneLess, policy));

        Assert.Equal("VCD3107", finding.Rule.Id);
        Assert.Equal("The number of connectors fell from 2 to 1.", finding.Message);
        Assert.Equal(["Lost: connector vdk-heron."], finding.Consequences);
    }

    [Fact]
    public void ADeprecationWithAReplacementIsForInformation()
    {
        var head = All with { Connectors = [.. All.Connectors.Select(plugin => plugin.Id == "vdk-heron" ? plugin with { Deprecation = new Deprecation("Old.", "vdk-egret") } : plugin)] };

        Assert.Equal("VCD3213", Assert.Single(CatalogComparer.Compare(All, head, new FindingPolicy())).Rule.Id);
    }

    [Fact]
    public void ADeprecationWithoutOneIsRisky()
    {
        var head = All with { Connectors = [.. All.Connectors.Select(plugin => plugin.Id == "vdk-heron" ? plugin with { Deprecation = new Deprecation("Old.", null) } : plugin)] };

        Assert.Equal("VCD3104", Assert.Single(CatalogComparer.Compare(All, head, new FindingPolicy())).Rule.Id);
    }
}
