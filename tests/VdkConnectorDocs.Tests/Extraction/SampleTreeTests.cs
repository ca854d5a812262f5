using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Tests.Extraction.Facts;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction;

/// <summary>The catalog of the sample tree has every fact that people found in it, as they found it, and no other.</summary>
public sealed class SampleTreeTests
{
    /// <summary>What README and code disagree in is found by a later stage, from the catalog.</summary>
    private const string LintKind = "lint";

    private static readonly FactFile File = FactFile.Read(Fixtures.Path("vdk-plugins.expected.txt"));

    private static readonly Lazy<ConnectorCatalog> Sample = new(Extract);

    public static TheoryData<string> Kinds => [.. File.Kinds.Where(kind => kind != LintKind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void HasEveryFact(string kind) => AssertNone(new FactComparison(File, Sample.Value).FindMissing(kind));

    [Fact]
    public void InventsNothing() => AssertNone(new FactComparison(File, Sample.Value).FindInvented());

    [Fact]
    public void LosingAnOptionIsNoticed()
    {
        var less = Change(Sample.Value, "vdk-cairn", plugin => plugin with { Options = plugin.Options.Skip(1).ToEquatableList() });

        var differences = new FactComparison(File, less).FindMissing("option");

        Assert.All(differences, difference => Assert.Contains("vdk-cairn|option|", difference, StringComparison.Ordinal));
        Assert.NotEmpty(differences);
    }

    [Fact]
    public void EveryInventionIsNoticed()
    {
        var more = Change(Sample.Value, "vdk-flotsam", Borrow);

        var kinds = new FactComparison(File, more).FindInvented()
            .Select(difference => difference.Split('|')[1])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            ["command", "connection", "data_source", "hook", "ingester", "option", "properties", "readme", "secrets", "template", "unresolved"],
            kinds);
    }

    [Fact]
    public void AnotherDefaultIsNoticed()
    {
        var other = Change(Sample.Value, "vdk-tidemark", plugin => plugin with
        {
            Options = plugin.Options
                .Select(option => option.Key == "TIDEMARK_RETRIES" ? option with { Default = plugin.Options[0].Default, Type = OptionTypes.Mapping } : option)
                .ToEquatableList(),
        });

        var differences = new FactComparison(File, other).FindMissing("option");

        Assert.Collection(
            differences,
            first => Assert.Contains("vdk-tidemark|option|TIDEMARK_RETRIES|default|3", first, StringComparison.Ordinal),
            second => Assert.Contains("vdk-tidemark|option|TIDEMARK_RETRIES|type|", second, StringComparison.Ordinal));
    }

    /// <summary>The plugin with what other plugins of the sample register.</summary>
    private static Plugin Borrow(Plugin plugin)
    {
        var all = Sample.Value.AllPlugins.ToList();
        return plugin with
        {
            Commands = all.SelectMany(p => p.Commands).Take(1).ToEquatableList(),
            Databases = all.SelectMany(p => p.Databases).Take(1).ToEquatableList(),
            DataSources = all.SelectMany(p => p.DataSources).Take(1).ToEquatableList(),
            Hooks = all.SelectMany(p => p.Hooks).Take(1).ToEquatableList(),
            IngestionMethods = all.SelectMany(p => p.IngestionMethods).Take(1).ToEquatableList(),
            Options = all.SelectMany(p => p.Options).Where(option => !option.Documented).Take(1).ToEquatableList(),
            PropertiesBackends = all.SelectMany(p => p.PropertiesBackends).Take(1).ToEquatableList(),
            SecretsBackends = all.SelectMany(p => p.SecretsBackends).Take(1).ToEquatableList(),
            Templates = [all.SelectMany(p => p.Templates).First() with { Path = null }],
            Unresolved = all.SelectMany(p => p.Unresolved).Take(1).ToEquatableList(),
        };
    }

    private static ConnectorCatalog Change(ConnectorCatalog catalog, string path, Func<Plugin, Plugin> change) => catalog with
    {
        Connectors = catalog.Connectors.Select(plugin => plugin.Path == path ? change(plugin) : plugin).ToEquatableList(),
        Plugins = catalog.Plugins.Select(plugin => plugin.Path == path ? change(plugin) : plugin).ToEquatableList(),
    };

    private static ConnectorCatalog Extract()
    {
        var diagnostics = new DiagnosticBag();
        var tree = DirectoryTree.Open(Fixtures.Path("vdk-plugins"), TreeLimits.Default, diagnostics, CancellationToken.None);
        var request = new ExtractionRequest
        {
            Source = new CatalogSource(null, null, null, null),
            Generator = new Generator("tests", "1.0"),
        };
        return CatalogExtractor.Extract(tree!, request, diagnostics, CancellationToken.None);
    }

    private static void AssertNone(IReadOnlyList<string> differences)
    {
        if (differences.Count > 0)
        {
            Assert.Fail($"{differences.Count} differences from the facts:\n{string.Join('\n', differences)}");
        }
    }
}
