using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Memory;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Python.Evaluation;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction;

/// <summary>The plugins of a tree share what may be done for all of them, whichever is read first.</summary>
public sealed class TreeEvaluationLimitsTests
{
    private const int Least = 2_000;

    private static readonly ExtractionRequest Request = new()
    {
        Source = new CatalogSource(null, null, null, null),
        Generator = new Generator("test", "0"),
        TreeEvaluation = new TreeEvaluationLimits { MaxSteps = 60_000, LeastSteps = Least },
    };

    [Theory]
    [InlineData(1, 50_000)]
    [InlineData(2, 30_000)]
    [InlineData(20, 3_000)]
    [InlineData(1_000, Least)]
    public void ThePluginsShareTheStepsOfTheTree(int plugins, int steps)
    {
        var one = EvaluationLimits.Default with { MaxSteps = 50_000 };

        Assert.Equal(one with { MaxSteps = steps }, Request.TreeEvaluation.ShareOf(one, plugins));
    }

    [Fact]
    public void APluginThatMayDoLessThanItsShareDoesNotGetMore()
    {
        var one = EvaluationLimits.Default with { MaxSteps = 1_000 };

        Assert.Equal(one, TreeEvaluationLimits.Default.ShareOf(one, 1));
    }

    [Fact]
    public void TheSameIsFoundOnAnyNumberOfCores()
    {
        var alone = Extract(Files(12), parallelism: 1);

        Assert.Equal(alone, Extract(Files(12), parallelism: 8));
        Assert.Contains(alone.Diagnostics, static problem => problem.Code == "VCD2305");
    }

    [Fact]
    public void AnotherPluginLeavesNothingInMemoryThatWasReadWithALargerShare()
    {
        var memory = new LastExtraction();
        foreach (var count in (int[])[2, 12, 3])
        {
            Assert.Equal(Extract(Files(count)), Extract(Files(count), memory: memory));
        }
    }

    private static ConnectorCatalog Extract(Dictionary<string, byte[]> files, int parallelism = 0, ExtractionMemory? memory = null) =>
        CatalogExtractor.Extract(new KnownTree(files), Request with { Parallelism = parallelism }, new DiagnosticBag(), CancellationToken.None, memory);

    /// <summary>Plugins that register options until they may not do any more.</summary>
    private static Dictionary<string, byte[]> Files(int plugins) => Enumerable.Range(0, plugins)
        .SelectMany(static i => new[]
        {
            ($"vdk-p{i}/setup.py", $"from setuptools import setup\nsetup(name='vdk-p{i}', entry_points={{'vdk.plugin.run': ['p = p{i}']}})\n"),
            ($"vdk-p{i}/p{i}.py", "from vdk.api.plugin.hook_markers import hookimpl\n\n@hookimpl\ndef vdk_configure(config_builder):\n    for i in range(9000):\n"
                + "        config_builder.add(key='KEY_' + str(i), default_value=i, description='One of many.')\n"),
        })
        .ToDictionary(static file => file.Item1, static file => Encoding.UTF8.GetBytes(file.Item2), StringComparer.Ordinal);

    /// <summary>Files that tell when they are the same.</summary>
    private sealed class KnownTree(IReadOnlyDictionary<string, byte[]> files) : ISourceTree
    {
        public string Name => "the tree";

        public IReadOnlyList<TreeFile> Files { get; } =
            [.. files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => new TreeFile(file.Key, file.Value.Length))];

        public byte[] Read(TreeFile file, DiagnosticBag diagnostics) => files[file.Path];

        public string ContentIdOf(TreeFile file) => Encoding.UTF8.GetString(files[file.Path]);
    }
}
