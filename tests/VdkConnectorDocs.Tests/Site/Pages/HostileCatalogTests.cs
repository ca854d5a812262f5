using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>Whatever a plugin puts into its names, texts and addresses, it stays text.</summary>
public sealed class HostileCatalogTests
{
    private const string Markup = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}</textarea></title><!--\u0000\u2028";

    private const string Script = "javascript:alert(1)//";

    [Fact]
    public void NothingOfAPluginBecomesMarkupOrAnAddressThatRuns()
    {
        using var site = new BuiltSite(SampleCatalog.Of(Hostile(Markup)), SiteConfiguration.Default);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        foreach (var path in site.Pages)
        {
            var page = site.Page(path);
            Assert.All(page.QuerySelectorAll("script"), s => Assert.True(
                s.GetAttribute("type") == "application/ld+json" || s.GetAttribute("src")!.EndsWith("assets/site.js", StringComparison.Ordinal), path));
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain(page.All, e => (e.GetAttribute("href") ?? e.GetAttribute("src") ?? "").TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
            Assert.Empty(page.QuerySelectorAll("img:not([src^='components-']), iframe, object, embed, style, base, form[action^='http']"));
            Assert.DoesNotContain(page.All, e => e.TextContent.Contains("49", StringComparison.Ordinal) && e.LocalName == "h1");
        }
    }

    [Fact]
    public void TheTextIsShownAsItIs()
    {
        using var site = new BuiltSite(SampleCatalog.Of(Hostile(Markup)), SiteConfiguration.Default);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        var page = site.Page(site.Pages.Single(p => p.StartsWith("connectors/", StringComparison.Ordinal)));
        Assert.Equal(Markup.Replace('\0', '\ufffd'), page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void TextFilesHoldNoControlsAndNoLinesOfAPlugin()
    {
        using var site = new BuiltSite(SampleCatalog.Of(Hostile("a\u001b[31m\u009b\r\n# b\n```\nc\u0000")), SiteConfiguration.Default);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        var texts = site.Result.Files.Where(static f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        Assert.Contains("llms.txt", texts);
        Assert.All(texts, path =>
        {
            var text = site.Read(path);
            Assert.DoesNotContain(text.Replace("\n", "", StringComparison.Ordinal), char.IsControl);
            var lines = text.Split('\n');
            Assert.DoesNotContain("# b", lines);
            Assert.Equal(lines.Count(static line => line is "```ini" or "```python"), lines.Count(static line => line is "```"));
        });
    }

    [Fact]
    public void NothingOfAPluginReordersTheTextAroundIt()
    {
        const string Reordering = "a\u202etxt\u202c \u2066x\u2069";
        var plugin = Hostile(Reordering);
        using var site = new BuiltSite(
            SampleCatalog.Of(plugin with { Readme = plugin.Readme! with { Markdown = $"# x\n\n{Reordering} `{Reordering}` <b title=\"{Reordering}\">b</b>\n\n```python\n{Reordering}\n```\n" } }),
            SiteConfiguration.Default);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));

        Assert.All(site.Pages, path => Assert.DoesNotContain(site.Read(path), static c => PrintableText.DirectionControls.Contains(c)));
        Assert.Equal("a\ufffdtxt\ufffd \ufffdx\ufffd", site.Page("connectors/hostile/index.html").QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("../../outside")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("C:")]
    [InlineData("<script>")]
    public void AnIdCannotLeadOutOfItsFolder(string id)
    {
        var plugin = SampleCatalog.Plugin("x", ConnectorKinds.Database) with { Id = id };
        using var site = new BuiltSite(
            SampleCatalog.Of(plugin with { Links = plugin.Links with { Page = $"connectors/{id}/", Self = $"connectors/{id}/connector.json" } }),
            SiteConfiguration.Default);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        var page = Assert.Single(site.Result.Files, f => f.StartsWith("connectors/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal));
        Assert.Matches("^connectors/[A-Za-z0-9][A-Za-z0-9._-]*/index\\.html$", page);
    }

    [Fact]
    public void IdsThatDifferOnlyInCaseHaveFoldersOfTheirOwn()
    {
        using var site = new BuiltSite(
            SampleCatalog.Of(SampleCatalog.Plugin("vdk-a", ConnectorKinds.Database), SampleCatalog.Plugin("VDK-A", ConnectorKinds.Database)), SiteConfiguration.Default);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        var folders = site.Pages.Where(p => p.StartsWith("connectors/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, folders.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static Plugin Hostile(string text)
    {
        var evidence = new Evidence(text, 1, 2, Script);
        var option = SampleCatalog.Option("X") with
        {
            Key = text,
            Name = text,
            EnvironmentVariable = text,
            Type = text,
            Description = text,
            Default = SampleCatalog.Constant(text),
            AllowedValues = [CatalogValue.Of(text)],
            Required = true,
            Evidence = evidence,
        };
        var fields = new DataSourceOption(text, text, text, Required: true, new ExpressionDefault(text, []), Sensitive: true, text, evidence);
        return SampleCatalog.Plugin("hostile", ConnectorKinds.Database, ConnectorKinds.Ingestion, ConnectorKinds.DataSource) with
        {
            DisplayName = text,
            Summary = text,
            Reason = text,
            Install = text,
            Capabilities = [Capabilities.Query, text],
            Package = new Package
            {
                Name = text,
                Version = text,
                RequiresPython = text,
                PythonVersions = [text],
                License = text,
                ConflictingLicenses = [text],
                Maturity = text,
                Dependencies = [new Dependency(text, text)],
                Extras = [new Extra(text, [new Dependency(text, text)])],
                EntryPoints = [new EntryPoint(text, text, text, evidence)],
            },
            Databases = [new DatabaseConnection(text, PerSection: true, text, evidence)],
            IngestionMethods = [new IngestionMethod(text, PerSection: true, [IngestionOperations.Ingest, IngestionOperations.PreIngest], text, evidence)],
            DataSources = [new DataSource(text, text, new DataSourceConfig(text, text, text), [fields], evidence)],
            PropertiesBackends = [new StateBackend(text, text, evidence)],
            SecretsBackends = [new StateBackend(text, text, evidence)],
            Templates = [new DataTemplate(text, text, text, PerSection: true, evidence)],
            Commands =
            [
                new Command
                {
                    Name = text,
                    Help = text,
                    Deprecated = true,
                    RunsQuery = true,
                    Options = [new CommandOption(text, text, [text], text, text, true, false, true, false, SampleCatalog.Constant(text), [text], text, evidence)],
                    Subcommands = [new Command { External = true, Symbol = text, Evidence = evidence }],
                    Evidence = evidence,
                },
            ],
            Options = [option],
            Hooks = [new HookImplementation(text, text, evidence)],
            Unresolved = [new UnresolvedFact(text, text, text, evidence)],
            Lint = [new LintFinding(text, text, text, text, evidence)],
            Readme = new Readme("x/README.md", text, text, $"# x\n\n{text}\n\n[x]({Script})\n", []),
            LastChange = new Revision(text, text),
            Deprecation = new Deprecation(text, text),
            Links = new Links("connectors/hostile/connector.json", "connectors/hostile/", Script, Script, Script, Script),
        };
    }
}
