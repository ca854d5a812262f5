using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
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
        using var site = new BuiltSite(SampleCatalog.Of(Hostile()), SiteConfiguration.Default);
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
        using var site = new BuiltSite(SampleCatalog.Of(Hostile()), SiteConfiguration.Default);
        Assert.True(site.Result.Published, string.Join('\n', site.Diagnostics));
        var page = site.Page(site.Pages.Single(p => p.StartsWith("connectors/", StringComparison.Ordinal)));
        Assert.Equal(Markup.Replace('\0', '\ufffd'), page.QuerySelector("h1")!.TextContent);
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

    private static Plugin Hostile()
    {
        var evidence = new Evidence(Markup, 1, 2, Script);
        var option = SampleCatalog.Option("X") with
        {
            Key = Markup,
            Name = Markup,
            EnvironmentVariable = Markup,
            Type = Markup,
            Description = Markup,
            Default = SampleCatalog.Constant(Markup),
            AllowedValues = [CatalogValue.Of(Markup)],
            Required = true,
            Evidence = evidence,
        };
        var fields = new DataSourceOption(Markup, Markup, Markup, Required: true, new ExpressionDefault(Markup, []), Sensitive: true, Markup, evidence);
        return SampleCatalog.Plugin("hostile", ConnectorKinds.Database, ConnectorKinds.Ingestion, ConnectorKinds.DataSource) with
        {
            DisplayName = Markup,
            Summary = Markup,
            Reason = Markup,
            Install = Markup,
            Capabilities = [Capabilities.Query, Markup],
            Package = new Package
            {
                Name = Markup,
                Version = Markup,
                RequiresPython = Markup,
                PythonVersions = [Markup],
                License = Markup,
                ConflictingLicenses = [Markup],
                Maturity = Markup,
                Dependencies = [new Dependency(Markup, Markup)],
                Extras = [new Extra(Markup, [new Dependency(Markup, Markup)])],
                EntryPoints = [new EntryPoint(Markup, Markup, Markup, evidence)],
            },
            Databases = [new DatabaseConnection(Markup, PerSection: true, Markup, evidence)],
            IngestionMethods = [new IngestionMethod(Markup, PerSection: true, [IngestionOperations.Ingest, IngestionOperations.PreIngest], Markup, evidence)],
            DataSources = [new DataSource(Markup, Markup, new DataSourceConfig(Markup, Markup, Markup), [fields], evidence)],
            PropertiesBackends = [new StateBackend(Markup, Markup, evidence)],
            SecretsBackends = [new StateBackend(Markup, Markup, evidence)],
            Templates = [new DataTemplate(Markup, Markup, Markup, PerSection: true, evidence)],
            Commands =
            [
                new Command
                {
                    Name = Markup,
                    Help = Markup,
                    Deprecated = true,
                    RunsQuery = true,
                    Options = [new CommandOption(Markup, Markup, [Markup], Markup, Markup, true, false, true, false, SampleCatalog.Constant(Markup), [Markup], Markup, evidence)],
                    Subcommands = [new Command { External = true, Symbol = Markup, Evidence = evidence }],
                    Evidence = evidence,
                },
            ],
            Options = [option],
            Hooks = [new HookImplementation(Markup, Markup, evidence)],
            Unresolved = [new UnresolvedFact(Markup, Markup, Markup, evidence)],
            Lint = [new LintFinding(Markup, Markup, Markup, Markup, evidence)],
            Readme = new Readme("x/README.md", Markup, Markup, $"# x\n\n{Markup}\n\n[x]({Script})\n", []),
            LastChange = new Revision(Markup, Markup),
            Deprecation = new Deprecation(Markup, Markup),
            Links = new Links("connectors/hostile/connector.json", "connectors/hostile/", Script, Script, Script, Script),
        };
    }
}
