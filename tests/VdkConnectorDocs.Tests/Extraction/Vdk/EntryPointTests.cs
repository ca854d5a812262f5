using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

public sealed class EntryPointTests
{
    [Theory]
    [InlineData("setup.py", """
        from setuptools import setup
        setup(name="vdk-ferry", package_dir={"ferry": "code"}, packages=["ferry"], entry_points={"vdk.plugin.run": ["f = ferry.plugin"]})
        """)]
    [InlineData("setup.cfg", """
        [metadata]
        name = vdk-ferry
        [options]
        packages = ferry
        package_dir =
            ferry = code
        [options.entry_points]
        vdk.plugin.run =
            f = ferry.plugin
        """)]
    public void APackageCanBeInAFolderOfAnotherName(string manifest, string text)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["vdk-ferry/" + manifest] = Encoding.UTF8.GetBytes(text),
            ["vdk-ferry/code/__init__.py"] = [],
            ["vdk-ferry/code/keys.py"] = Encoding.UTF8.GetBytes("PIER = 'FERRY_PIER'"),
            ["vdk-ferry/code/plugin.py"] = Encoding.UTF8.GetBytes("""
                from vdk.api.plugin.hook_markers import hookimpl
                from .keys import PIER

                @hookimpl
                def vdk_configure(config_builder):
                    config_builder.add(PIER)
                """),
        };
        var diagnostics = new DiagnosticBag();
        var request = new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("tests", "0") };

        var plugin = Assert.Single(CatalogExtractor.Extract(new MemoryTree(files), request, diagnostics, TestContext.Current.CancellationToken).Plugins);

        Assert.Equal("FERRY_PIER", Assert.Single(plugin.Options).Key);
        Assert.Empty(plugin.Unresolved);
    }

    [Theory]
    [InlineData("{'vdk.plugin.run': ['f = ferry.plugin',\n 'ferry plugin!']}", "ferry plugin!", 3)]
    [InlineData("\"\"\"\n[vdk.plugin.run]\nf = ferry.plugin\nferry plugin!\n\"\"\"", "ferry plugin!", 2)]
    public void WhatIsNoEntryPointOfASetupScriptIsToldWhereItStands(string entryPoints, string text, int line)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["vdk-ferry/setup.py"] = Encoding.UTF8.GetBytes($"from setuptools import setup\nsetup(name='vdk-ferry', entry_points={entryPoints})\n"),
        };
        var diagnostics = new DiagnosticBag();
        var request = new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("tests", "0") };

        CatalogExtractor.Extract(new MemoryTree(files), request, diagnostics, TestContext.Current.CancellationToken);

        var told = Assert.Single(diagnostics.ToSortedList(), static d => d.Descriptor.Id is "VCD2206");
        Assert.Contains(text, told.Message, StringComparison.Ordinal);
        Assert.Equal(("vdk-ferry/setup.py", line), (told.Location.Path, told.Location.Start.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\nclass Unused: pass")]
    public void ASetupThatIsNeverClosedKeepsItsArguments(string behind)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["vdk-ferry/setup.py"] = Encoding.UTF8.GetBytes(
                "from setuptools import setup\nsetup(\n  name='vdk-ferry',\n  version='1.5',\n  install_requires=['vdk-core'],\n" + behind),
        };
        var diagnostics = new DiagnosticBag();
        var request = new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("tests", "0") };

        var plugin = Assert.Single(CatalogExtractor.Extract(new MemoryTree(files), request, diagnostics, TestContext.Current.CancellationToken).Plugins);

        Assert.Equal(("vdk-ferry", "1.5", "vdk-core"), (plugin.Id, plugin.Package.Version, Assert.Single(plugin.Package.Dependencies).Name));
        var problem = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal(("VCD1005", 2), (problem.Descriptor.Id, problem.Location.Start.Line));
    }

    [Theory]
    [InlineData(".plugin", "Its entry point ferry.plugin.plugin gives VDK no hooks: the plugin does not have it.")]
    [InlineData(":name", "Its entry point ferry.plugin:name gives VDK no hooks: VDK finds no hooks in a str.")]
    public void AnEntryPointThatGivesNothingIsTheReasonWhyThePluginIsNoConnector(string entryPoint, string reason) =>
        Assert.Equal(reason, OnePlugin.Read("name = 'ferry'", entryPoint).Reason);
}
