using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Plugins;

/// <summary>Trees in which plugins are not alone.</summary>
public sealed class MonorepoTests
{
    private const string Ferry = """
        from vdk.api.plugin.hook_markers import hookimpl
        from vdk.api.plugin.plugin_input import IIngesterPlugin

        class Ferry(IIngesterPlugin):
            def pre_ingest_process(self, payload, *rest):
                return payload, None

        @hookimpl
        def vdk_configure(config_builder):
            config_builder.add("FERRY_PIER")

        @hookimpl
        def initialize_job(context):
            context.ingester.add_ingester_factory_method("ferry", Ferry)
        """;

    private const string HookMarkers = """
        import pluggy
        GROUP_NAME = "vdk.plugin.run"
        hookimpl = pluggy.HookimplMarker(GROUP_NAME)
        """;

    private const string PluginInput = """
        class IIngesterPlugin:
            def ingest_payload(self, payload):
                raise NotImplementedError
            def pre_ingest_process(self, payload):
                raise NotImplementedError
        """;

    [Theory]
    [InlineData("vdk-core")]
    [InlineData("harbour-vdk-core")]
    public void APluginRegistersTheSameWhetherTheCoreIsBesideItOrNot(string core)
    {
        Dictionary<string, string> alone = new(StringComparer.Ordinal)
        {
            ["plugins/vdk-ferry/setup.py"] = Setup("vdk-ferry", core),
            ["plugins/vdk-ferry/src/ferry/plugin.py"] = Ferry,
            ["plugins/vdk-pier/setup.py"] = Setup("vdk-pier", core),
            ["plugins/vdk-pier/src/ferry/plugin.py"] = Ferry,
        };
        Dictionary<string, string> beside = new(alone, StringComparer.Ordinal)
        {
            ["core/setup.py"] = $"from setuptools import setup\nsetup(name='{core}', package_dir={{'': 'src'}})\n",
            ["core/src/vdk/api/plugin/hook_markers.py"] = HookMarkers,
            ["core/src/vdk/api/plugin/plugin_input.py"] = PluginInput,
        };

        var ferry = Assert.Single(Read(alone), static p => p.Id is "vdk-ferry");

        Assert.Equal(ferry, Assert.Single(Read(beside), static p => p.Id is "vdk-ferry"));
        Assert.Equal("FERRY_PIER", Assert.Single(ferry.Options).Key);
        Assert.Equal(["pre-ingest"], Assert.Single(ferry.IngestionMethods).Operations);
    }

    [Fact]
    public void WhatStandsBesideAPackageFurtherDownBelongsToIt()
    {
        var plugins = Read(new(StringComparer.Ordinal)
        {
            ["plugins/vdk-ferry/python/setup.py"] = Setup("vdk-ferry", "vdk-core"),
            ["plugins/vdk-ferry/python/src/ferry/plugin.py"] = Ferry,
            ["plugins/vdk-ferry/README.md"] = "# Ferry",
            ["plugins/vdk-ferry/.plugin-ci.yml"] = "build-py38-vdk-ferry:\n  image: python:3.8\n  script: pytest\n",
            ["plugins/vdk-pier/setup.py"] = Setup("vdk-pier", "vdk-core"),
        });

        var ferry = Assert.Single(plugins, static p => p.Id is "vdk-ferry");

        Assert.Equal(("plugins/vdk-ferry", "Ferry"), (ferry.Path, ferry.Readme?.Title));
        Assert.Equal(["3.8"], ferry.Package.TestedPythonVersions);
        Assert.Equal("plugins/vdk-pier", Assert.Single(plugins, static p => p.Id is "vdk-pier").Path);
    }

    private static string Setup(string name, string core) => $$"""
        from setuptools import setup
        setup(name="{{name}}", install_requires=["{{core}}"], package_dir={"": "src"}, entry_points={"vdk.plugin.run": ["f = ferry.plugin"]})
        """;

    private static IEnumerable<Plugin> Read(Dictionary<string, string> files)
    {
        var tree = new MemoryTree(files.ToDictionary(static f => f.Key, static f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal));
        var request = new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("tests", "0") };
        var catalog = CatalogExtractor.Extract(tree, request, new DiagnosticBag(), TestContext.Current.CancellationToken);
        return catalog.Connectors.Concat(catalog.Plugins);
    }
}
