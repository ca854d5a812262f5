using System.Text.Json;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.History;
using VdkConnectorDocs.Tests.Site;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.History;

public sealed class CatalogAgesTests
{
    [Fact]
    public void APluginIsAsOldAsItsFirstCommitAndAnOptionToo()
    {
        var tell = Tell([Plugin("vdk-a", "ONE")], [Plugin("vdk-a", "ONE", "TWO"), Plugin("vdk-b", "THREE")], [Plugin("vdk-a", "ONE", "TWO") with { Summary = "New." }, Plugin("vdk-b")]);

        Assert.Equal(["vdk-a 1: one 1, two 2", "vdk-b 2:"], tell);
    }

    [Fact]
    public void WhatIsTakenAwayAndAddedAgainIsAsOldAsItsLastAddition()
    {
        Assert.Equal(["vdk-a 1: one 3"], Tell([Plugin("vdk-a", "ONE")], [Plugin("vdk-a")], [Plugin("vdk-a", "ONE")]));
        Assert.Equal(["vdk-a 3: one 3"], Tell([Plugin("vdk-a", "ONE")], [], [Plugin("vdk-a", "ONE")]));
    }

    [Fact]
    public void AnOptionWithAnotherNameIsNew()
    {
        Assert.Equal(["vdk-a 1: other 1, two 2"], Tell([Plugin("vdk-a", "ONE", "OTHER")], [Plugin("vdk-a", "TWO", "OTHER")]));
    }

    [Fact]
    public void AnOptionIsTheSameHoweverItsKeyIsWritten()
    {
        var written = Plugin("vdk-a", "ONE") with { Options = [SampleCatalog.Option("one") with { Name = "one" }] };

        Assert.Equal(["vdk-a 1: one 1"], Tell([Plugin("vdk-a", "ONE")], [written]));
    }

    [Fact]
    public void APluginWithAnotherNameKeepsItsAge()
    {
        Assert.Equal(
            ["vdk-z 1: one 1, two 2"],
            Tell([Plugin("vdk-a", "ONE")], [Plugin("vdk-a", "ONE", "TWO")], [Plugin("vdk-z", "ONE", "TWO")], [Plugin("vdk-z", "ONE", "TWO") with { Path = "elsewhere" }]));
    }

    [Fact]
    public void PluginsThatExchangeTheirNamesAreWhatTheyAreCalled()
    {
        var first = Plugin("vdk-a", "ONE");
        var second = Plugin("vdk-b", "TWO", "THREE");

        // A package's name is its identity.
        Assert.Equal(
            ["vdk-a 1: three 3, two 3", "vdk-b 2: one 3"],
            Tell([first], [first, second], [first with { Id = "vdk-b" }, second with { Id = "vdk-a" }]));
    }

    [Fact]
    public void NamesThatMoveOnFromPluginToPluginTakeNoAgeAlong()
    {
        var (a, b) = (Plugin("vdk-a", "ONE", "TWO", "THREE") with { Path = "a" }, Plugin("vdk-b", "FOUR", "FIVE", "SIX") with { Path = "b" });

        // The new plugin takes a name that another one leaves in the same commit.
        var steps = new[]
        {
            Step(1, [new PluginStep(null, a)]),
            Step(2, [new PluginStep(null, b)]),
            Step(3, [new PluginStep(a, a with { Id = "vdk-b" }), new PluginStep(b, b with { Id = "vdk-c" })]),
        };

        Assert.Equal(["vdk-b 1: one 1, three 1, two 1", "vdk-c 2: five 2, four 2, six 2"], Tell(steps, [a with { Id = "vdk-b" }, b with { Id = "vdk-c" }]));
        Assert.Equal(
            ["vdk-a 2: five 2, four 2, six 2", "vdk-b 1: one 1, three 1, two 1"],
            Tell([steps[0], steps[1], Step(3, [new PluginStep(a, a with { Id = "vdk-b" }), new PluginStep(b, b with { Id = "vdk-a" })])], [a with { Id = "vdk-b" }, b with { Id = "vdk-a" }]));
    }

    [Fact]
    public void WhatWasThereBeforeTheFirstCommitThatIsKnownIsOfAnyAge()
    {
        var before = new[] { Plugin("vdk-a", "ONE"), Plugin("vdk-b", "TWO") };
        var after = new[] { Plugin("vdk-a", "ONE", "THREE"), before[1] };

        Assert.Equal(["vdk-a ?: one ?, three 2", "vdk-b ?: two ?"], Tell([Step(2, before, after)], after));
        Assert.Equal(["vdk-z ?: one ?, three 2"], Tell([Step(2, before, after), Step(3, after, [after[0] with { Id = "vdk-z" }])], [after[0] with { Id = "vdk-z" }]));
    }

    [Fact]
    public void WhatNoCommitHasIsOfNoAge()
    {
        Assert.Equal(
            ["vdk-a 1: one 1, two ?", "vdk-new ?: one ?"],
            Tell([Step(1, [], [Plugin("vdk-a", "ONE")])], [Plugin("vdk-a", "ONE", "TWO"), Plugin("vdk-new", "ONE")]));
    }

    [Fact]
    public void NothingElseOfTheCatalogChanges()
    {
        var catalog = SampleCatalog.Everything();
        var ages = new CatalogAges();
        ages.Take(RevisionComparer.Compare(SampleCatalog.Of(), catalog, RevisionOf(1), ""));

        var told = ages.ApplyTo(catalog);

        Assert.All(told.AllPlugins, static plugin => Assert.Equal(RevisionOf(1), plugin.Since));
        Assert.Equal(catalog, told with { Connectors = Strip(told.Connectors), Plugins = Strip(told.Plugins) });

        static EquatableList<Plugin> Strip(EquatableList<Plugin> plugins) => plugins
            .Select(static plugin => plugin with { Since = null, Options = plugin.Options.Select(static option => option with { Since = null }).ToEquatableList() })
            .ToEquatableList();
    }

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var after = new[] { Plugin("vdk-a", "ONE", "THREE"), Plugin("vdk-\u00e9\"\\", "X") };
        var ages = new CatalogAges();
        ages.Take(Step(2, [Plugin("vdk-a", "ONE")], after));

        var read = Read(Write(ages));

        Assert.Equal(["vdk-a ?: one ?, three 2", "vdk-\u00e9\"\\ 2: x 2"], Describe(read.ApplyTo(SampleCatalog.Of(after))));
        Assert.Equal(Write(ages), Write(read));
        Assert.Equal("{}", Write(new CatalogAges()));

        // It goes on from there.
        read.Take(Step(3, after, [Plugin("vdk-a", "ONE", "THREE", "FOUR")]));
        Assert.Equal(["vdk-a ?: four 3, one ?, three 2"], Describe(read.ApplyTo(SampleCatalog.Of(Plugin("vdk-a", "ONE", "THREE", "FOUR")))));
    }

    private static string Write(CatalogAges ages)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            ages.Write(json);
        }

        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static CatalogAges Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CatalogAges.Read(document.RootElement);
    }

    /// <summary>What is told of the last of these catalogs, each of which is the work of one commit, from 1 on.</summary>
    private static IEnumerable<string> Tell(params Plugin[][] catalogs) =>
        Tell([.. catalogs.Select((plugins, i) => Step(i + 1, i == 0 ? [] : catalogs[i - 1], plugins))], catalogs[^1]);

    private static IEnumerable<string> Tell(IEnumerable<RevisionStep> steps, Plugin[] now)
    {
        var ages = new CatalogAges();
        foreach (var step in steps)
        {
            ages.Take(step);
        }

        return Describe(ages.ApplyTo(SampleCatalog.Of(now)));
    }

    private static IEnumerable<string> Describe(ConnectorCatalog catalog) => catalog.AllPlugins
        .OrderBy(static plugin => plugin.Id, StringComparer.Ordinal)
        .Select(static plugin =>
        {
            var options = plugin.Options.OrderBy(static option => option.Name, StringComparer.Ordinal).Select(static option => $"{option.Name} {NumberOf(option.Since)}");
            return $"{plugin.Id} {NumberOf(plugin.Since)}: {string.Join(", ", options)}".TrimEnd();
        });

    private static string NumberOf(Revision? revision) => revision?.Commit.TrimStart('0') ?? "?";

    private static RevisionStep Step(int number, Plugin[] before, Plugin[] after) =>
        RevisionComparer.Compare(SampleCatalog.Of(before), SampleCatalog.Of(after), RevisionOf(number), $"change {number}");

    private static RevisionStep Step(int number, PluginStep[] plugins) => Step(number, [], []) with { Plugins = plugins };

    private static Revision RevisionOf(int number) => new($"{number:d40}", $"2024-01-{number:d2}T12:00:00Z");

    private static Plugin Plugin(string id, params IEnumerable<string> keys) =>
        SampleCatalog.Plugin(id) with { Options = keys.Select(SampleCatalog.Option).ToEquatableList() };
}
