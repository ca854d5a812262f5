using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

public sealed class PackageDataTests
{
    [Theory]
    [InlineData("json.loads((Path(__file__).parent / 'options.json').read_text(encoding='utf-8'))")]
    [InlineData("json.load(open(Path(__file__).with_name('options.json')))")]
    [InlineData("json.loads(resources.files('ferry').joinpath('options.json').read_text())")]
    [InlineData("json.loads((resources.files(__package__) / 'options.json').read_text('utf-8'))")]
    [InlineData("json.loads(resources.read_text('ferry', 'options.json'))")]
    public void OptionsCanBeDeclaredInAFileBesideTheCode(string read)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["vdk-ferry/setup.py"] = """
                from setuptools import setup
                setup(name="vdk-ferry", package_dir={"": "src"}, entry_points={"vdk.plugin.run": ["f = ferry.plugin"]})
                """,
            ["vdk-ferry/src/ferry/__init__.py"] = "",
            ["vdk-ferry/src/ferry/options.json"] = """[{"key": "FERRY_PIER", "default": 3, "help": "Which pier."}, {"key": "FERRY_DECK"}]""",
            ["vdk-ferry/src/ferry/plugin.py"] = $"""
                import json
                from importlib import resources
                from pathlib import Path
                from vdk.api.plugin.hook_markers import hookimpl

                OPTIONS = {read}

                @hookimpl
                def vdk_configure(config_builder):
                    for option in OPTIONS:
                        config_builder.add(option["key"], option.get("default"), description=option.get("help"))
                """,
        };
        var tree = new MemoryTree(files.ToDictionary(static f => f.Key, static f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal));
        var request = new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("tests", "0") };

        var plugin = Assert.Single(CatalogExtractor.Extract(tree, request, new DiagnosticBag(), TestContext.Current.CancellationToken).Plugins);

        Assert.Empty(plugin.Unresolved);
        Assert.Equal([("FERRY_PIER", "integer", "Which pier."), ("FERRY_DECK", "string", null)], plugin.Options.Select(static o => (o.Key, o.Type, o.Description)));
    }
}
