using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Overlays;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Configuration;

public sealed class OverlayTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void AnOverlayAddsWhatCodeCannotTell()
    {
        var catalog = Apply(
            """
            vdk-heron:
              display-name: The Heron
              vendor: https://heron.example/
              logo: assets/heron.svg
              deprecation: { reason: It flew away., replacement: vdk-crane }
            """);

        var heron = catalog.Connectors[0];
        Assert.Equal(("The Heron", "https://heron.example/", "assets/heron.svg"), (heron.DisplayName, heron.Links.Vendor, heron.Logo));
        Assert.Equal(new Deprecation("It flew away.", "vdk-crane"), heron.Deprecation);
        Assert.Equal("vdk-crane", catalog.Plugins[0].DisplayName);
        Assert.Empty(_diagnostics.ToSortedList());
    }

    [Fact]
    public void WhatAnOverlayDoesNotSayStays()
    {
        var catalog = Catalog();

        Assert.Equal(catalog, OverlayApplier.Apply(catalog, Read("a.yml", "vdk-heron: {}"), _diagnostics));
    }

    [Fact]
    public void UnknownPluginsAreToldInFilesThatKnowOthers()
    {
        Overlay[] overlays = [.. Read("a.yml", "vdk-heron: { display-name: H }\nvdk-egret: {}"), .. Read("b.yml", "vdk-ibis: {}")];

        OverlayApplier.Apply(Catalog(), overlays, _diagnostics);

        Assert.Equal(["a.yml(2,1): info VCD9010: The catalog has no plugin 'vdk-egret'."], Messages());
    }

    [Fact]
    public void AnUnknownReplacementIsTold()
    {
        Apply("vdk-heron: { deprecation: { reason: Gone., replacement: vdk-dodo } }");

        Assert.Equal(["a.yml(1,1): info VCD9010: The catalog has no plugin 'vdk-dodo'."], Messages());
    }

    [Fact]
    public void OfTwoOverlaysTheFirstCounts()
    {
        Overlay[] overlays = [.. Read("a.yml", "vdk-heron: { display-name: First }"), .. Read("b.yml", "vdk-heron: { display-name: Second }")];

        var catalog = OverlayApplier.Apply(Catalog(), overlays, _diagnostics);

        Assert.Equal("First", catalog.Connectors[0].DisplayName);
        Assert.Equal(["b.yml(1,1): error VCD9011: The plugin 'vdk-heron' has an overlay already: a.yml(1,1)."], Messages());
    }

    [Theory]
    [InlineData("vdk-heron: { vendor: javascript:alert(1) }", "VCD9004")]
    [InlineData("vdk-heron: { logo: ../../secret.svg }", "VCD9004")]
    [InlineData("vdk-heron: { logo: https://evil.example/x.svg }", "VCD9004")]
    [InlineData("vdk-heron: { name: x }", "VCD9002")]
    [InlineData("vdk-heron: { deprecation: { replacement: x } }", "VCD9008")]
    [InlineData("vdk-heron: x", "VCD9003")]
    [InlineData("- vdk-heron", "VCD9003")]
    public void WhatIsWrongIsLeftOut(string yaml, string code)
    {
        var catalog = Apply(yaml);

        Assert.Equal([code], _diagnostics.ToSortedList().Select(diagnostic => diagnostic.Id));
        Assert.Equal(Catalog(), catalog);
    }

    [Fact]
    public void AFolderIsReadInTheOrderOfItsNames()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.yml", "vdk-crane: {}");
        folder.Write("a.yml", "vdk-heron: {}");
        folder.Write("c.yaml.txt", "vdk-ibis: {}");

        var overlays = OverlayReader.ReadFolder(folder.Path, "overlays", _diagnostics);

        Assert.Equal(["overlays/a.yml vdk-heron", "overlays/b.yml vdk-crane"], overlays.Select(overlay => $"{overlay.Location.Path} {overlay.PluginId}"));
    }

    [Fact]
    public void LinksAreLeftOut()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.Combine("a.yml"), folder.Combine("gone"));
        File.CreateSymbolicLink(folder.Combine("b.yml"), folder.Write("elsewhere.txt", "vdk-heron: {}"));

        Assert.Empty(OverlayReader.ReadFolder(folder.Path, "overlays", _diagnostics));
    }

    [Fact]
    public void TheShippedOverlaysAreRight()
    {
        Assert.NotEmpty(OverlayReader.ReadFolder(Fixtures.Path("../../site/overlays"), "overlays", _diagnostics));
        Assert.Empty(_diagnostics.ToSortedList());
    }

    [Fact]
    public void APolicyHasTheSameKeysInAFileOfItsOwn()
    {
        var policy = PolicyReader.Read(new SourceText("policy.yml", "severities: { VCD4001: error }\ntitle: x"), _diagnostics);

        Assert.Equal([new SeverityOverride("VCD4001", "error")], policy.Severities);
        Assert.Equal(["policy.yml(2,1): error VCD9002: There is no key 'title' here; known are severities, allow"], Messages());
    }

    private ConnectorCatalog Apply(string yaml) => OverlayApplier.Apply(Catalog(), Read("a.yml", yaml), _diagnostics);

    private IReadOnlyList<Overlay> Read(string path, string yaml) => OverlayReader.Read(new SourceText(path, yaml), _diagnostics);

    private IEnumerable<string> Messages() => _diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString());

    private static ConnectorCatalog Catalog() => new()
    {
        Generator = new Generator("test", "1"),
        Source = new CatalogSource(null, null, null, null),
        Connectors = [Plugin("vdk-heron")],
        Plugins = [Plugin("vdk-crane")],
    };

    private static Plugin Plugin(string id) => new()
    {
        Id = id,
        DisplayName = id,
        Path = id,
        Reason = "",
        Install = "",
        Links = new Links("", "", null, null, null, null),
    };
}
