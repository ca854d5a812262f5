using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.History;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Tests.Site;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.History;

public sealed class RevisionComparerTests
{
    private static readonly Revision Revision = new(new string('2', 40), "2024-02-02T12:00:00Z");

    public static TheoryData<string> Cases => CatalogComparerTests.Cases;

    /// <summary>To leave out the plugins that are the same instances must not change what is found.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void TellsWhatAComparisonOfAllPluginsTells(string file)
    {
        var seeded = ChangeCase.Parse(File.ReadAllText(Path.Join(Fixtures.Path("changes/cases"), file)));
        var before = new EditedTree(seeded.Base).Extract();
        var after = WithInstancesOf(before, new EditedTree(seeded.Base.Concat(seeded.Head)).Extract());

        var step = Compare(before, after);

        Assert.Equal(CatalogComparer.Compare(before, after, new FindingPolicy()).Select(Describe), step.Revision.Changes.Select(Describe));
    }

    [Fact]
    public void TellsTheCommitAndHowLargeTheCatalogIsAfterIt()
    {
        var after = SampleCatalog.Everything();

        var revision = RevisionComparer.Compare(SampleCatalog.Of(), after, Revision, "A title").Revision;

        Assert.Equal((Revision, "A title"), (revision.Revision, revision.Title));
        Assert.Equal((3, 4, after.AllPlugins.Sum(static plugin => plugin.Options.Count)), (revision.Connectors, revision.Plugins, revision.Options));
        Assert.Equal($"https://example.org/acme/plugins/commit/{new string('a', 40)}", revision.Url);
        Assert.Equal(4, revision.Changes.Count);
    }

    [Fact]
    public void PluginsThatAreTheSameInstanceAreNotCompared()
    {
        var diary = SampleCatalog.Diary();
        var before = SampleCatalog.Of(diary, SampleCatalog.Courier());

        var step = Compare(before, SampleCatalog.Of(diary, SampleCatalog.Courier()));

        Assert.Equal(["vdk-courier"], step.Plugins.Select(static plugin => plugin.After!.Id));
        Assert.Empty(step.Revision.Changes);
        Assert.Empty(Compare(before, before).Plugins);
    }

    [Fact]
    public void TellsWhichPluginBecameWhich()
    {
        var diary = SampleCatalog.Diary();
        var before = SampleCatalog.Of(diary, SampleCatalog.Courier(), SampleCatalog.Almanac());
        var after = SampleCatalog.Of(diary with { Id = "vdk-journal" }, SampleCatalog.Courier() with { Summary = "Other." }, SampleCatalog.Granary());

        var step = Compare(before, after);

        Assert.Equal(
            ["vdk-almanac > ", "vdk-courier > vdk-courier", "vdk-diary > vdk-journal", " > vdk-granary"],
            step.Plugins.Select(static plugin => $"{plugin.Before?.Id} > {plugin.After?.Id}"));
    }

    [Fact]
    public void EvidenceIsLinkedAtTheCommitThatHasIt()
    {
        var before = At("1", new EditedTree());
        var after = At("2", new EditedTree(new Edit.Delete("vdk-egret"), new Edit.Replace("vdk-heron/src/vdk/plugin/heron/heron_options.py", "default_value=30", "default_value=31")));

        var changes = RevisionComparer.Compare(before, after, Revision, "").Revision.Changes;

        Assert.NotEqual(before.AllPlugins.Count(), after.AllPlugins.Count());
        Assert.All(changes, static change => Assert.StartsWith(
            $"https://github.com/acme/plugins/blob/{(change.After is null ? '1' : '2')}/some/folder/{change.Evidence!.Path}#L",
            change.Evidence.Url,
            StringComparison.Ordinal));
        Assert.Contains(changes, static change => change.After is null);
        Assert.Contains(changes, static change => change.After is not null);

        static ConnectorCatalog At(string commit, EditedTree tree) =>
            tree.Extract() with { Source = new CatalogSource("https://github.com/acme/plugins", "some/folder", commit, "2024-01-01T00:00:00Z") };
    }

    [Fact]
    public void EvidenceOfAWholeFileBeginsWithItsFirstLine()
    {
        var whole = SampleCatalog.Diary() with { Options = [SampleCatalog.Option("DIARY_PATH") with { Evidence = new Evidence("vdk-diary/setup.py", 0, 0, null) }] };

        var changes = Compare(SampleCatalog.Of(SampleCatalog.Diary() with { Options = [] }), SampleCatalog.Of(whole)).Revision.Changes;

        Assert.All(changes, static change => Assert.True(change.Evidence is null or { StartLine: >= 1, EndLine: >= 1 }));
        Assert.NotEmpty(changes);
    }

    [Fact]
    public void WithoutARepositoryOnTheWebThereAreNoLinks()
    {
        var none = new CatalogSource(null, null, new string('1', 40), null);

        var revision = Compare(SampleCatalog.Of() with { Source = none }, SampleCatalog.Everything() with { Source = none }).Revision;

        Assert.Null(revision.Url);
        Assert.All(revision.Changes, static change => Assert.Null(change.Evidence?.Url));
    }

    [Theory]
    [InlineData("default_value=\"0000\"", "default_value=\"4711\"")]
    [InlineData("default_value=\"0000\", is_sensitive=True", "default_value=\"4711\"")]
    [InlineData("config_builder.add(key=HERON_PIN, default_value=\"0000\", is_sensitive=True, description=\"Opens the sluice\")", "pass")]
    [InlineData("add(key=HERON_PIN, default_value=\"0000\"", "add(key=\"HERON_LOCK\", default_value=\"4711\"")]
    [InlineData("default_value=\"0000\", is_sensitive=True", "default_value=os.environ[\"4711\"], is_sensitive=True")]
    public void ADefaultIsNotToldWhileItIsSensitive(string old, string fresh)
    {
        var edit = new Edit.Replace("vdk-heron/src/vdk/plugin/heron/heron_options.py", old, fresh);
        var (before, after) = (new EditedTree().Extract(), new EditedTree(edit).Extract());
        var isHidden = fresh.Contains("is_sensitive", StringComparison.Ordinal) || !old.Contains("is_sensitive", StringComparison.Ordinal);

        foreach (var (first, second) in (ReadOnlySpan<(ConnectorCatalog, ConnectorCatalog)>)[(before, after), (after, before), (SampleCatalog.Of(), before), (after, SampleCatalog.Of())])
        {
            var text = System.Text.Encoding.UTF8.GetString(ChangeLogJson.ToUtf8Bytes(LogOf(Compare(first, second).Revision)));

            Assert.Contains("vdk-heron", text, StringComparison.Ordinal);
            Assert.DoesNotContain("0000", text.Replace(new string('a', 40), "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.False(isHidden && text.Contains("4711", StringComparison.Ordinal), text);
        }
    }

    private static ChangeLog LogOf(CatalogRevision revision) => new()
    {
        Generator = new Generator("test", "1.0"),
        Source = new CatalogSource(null, null, null, null),
        IsComplete = true,
        Revisions = [revision with { Revision = new Revision("c", "d") }],
    };

    private static RevisionStep Compare(ConnectorCatalog before, ConnectorCatalog after) => RevisionComparer.Compare(before, after, Revision, "A title");

    /// <summary>The catalog with the instances of another one where they are equal, as an extraction that remembers has them.</summary>
    private static ConnectorCatalog WithInstancesOf(ConnectorCatalog other, ConnectorCatalog catalog)
    {
        return catalog with { Connectors = Take(catalog.Connectors), Plugins = Take(catalog.Plugins) };

        EquatableList<Plugin> Take(EquatableList<Plugin> plugins) =>
            plugins.Select(plugin => other.AllPlugins.FirstOrDefault(known => known == plugin) ?? plugin).ToEquatableList();
    }

    private static string Describe(Finding finding) => Describe(
        finding.Rule.Id, ImpactName.Of(finding.Impact!.Value), finding.Plugin, finding.About, finding.Subject, finding.Message, finding.Consequences, finding.Before?.Json, finding.After?.Json, finding.Evidence?.Place.Path);

    private static string Describe(CatalogChange change) => Describe(
        change.Rule, change.Impact, change.Connector, change.About, change.Subject, change.Message, change.Consequences, change.Before, change.After, change.Evidence?.Path);

    private static string Describe(
        string rule, string impact, string plugin, string about, string subject, string message, IEnumerable<string> consequences, CatalogValue? before, CatalogValue? after, string? place) =>
        $"{rule} {impact} {plugin}/{about}/{subject} {place}: {message} {string.Join(' ', consequences)} {before} > {after}";
}
