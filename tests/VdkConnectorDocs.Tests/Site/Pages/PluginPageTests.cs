using System.Text.Json;
using AngleSharp.Dom;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

public sealed class PluginPageTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    private readonly IDocument _page = site.Page("connectors/vdk-granary/index.html");

    [Fact]
    public void SearchEnginesAreToldWhatSoftwareItIs()
    {
        using var document = JsonDocument.Parse(_page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var software = document.RootElement;

        Assert.Equal(
            ("SoftwareApplication", "vdk-granary", "0.4.1"),
            (Text(software, "@type"), Text(software, "identifier"), Text(software, "softwareVersion")));
        Assert.Equal(("CreativeWork", "Apache-2.0"), (Text(software.GetProperty("license"), "@type"), Text(software.GetProperty("license"), "name")));

        static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    [Fact]
    public void TheFormIsGivenEachAllowedValueOnALineOfItsOwn() =>
        Assert.Equal("append\nreplace", _page.QuerySelector("tr[data-name=granary_strategy]")!.GetAttribute("data-values"));

    [Fact]
    public void TheInstallLineCanBeCopied() =>
        Assert.Equal("pip install vdk-granary", _page.QuerySelector(".install[data-copy] code")!.TextContent);

    [Fact]
    public void WhatItCanDoNamesWhatItRegistersWithTheLines()
    {
        var abilities = _page.QuerySelectorAll(".abilities li").Select(Text).ToList();
        Assert.Contains(abilities, a => a.StartsWith("Data jobs query it as database granary, and once more for each section", StringComparison.Ordinal));
        Assert.Contains(abilities, a => a.StartsWith("Data jobs send data to it with ingestion method granary", StringComparison.Ordinal));
        Assert.Contains(abilities, a => a.StartsWith("The command vdk granary-query runs a query.", StringComparison.Ordinal));
        Assert.Equal("https://example.org/acme/plugins/blob/main/plugin.py#L40", _page.QuerySelector(".abilities a.evidence")!.GetAttribute("href"));
    }

    [Fact]
    public void EachCommandOfAGroupIsNamedBehindItsOwnGroups()
    {
        static Command Leaf(string name) => new() { Name = name, Evidence = SampleCatalog.At(1) };
        var outer = Leaf("outer") with { Subcommands = [Leaf("inner") with { Subcommands = [Leaf("first"), Leaf("second")] }, Leaf("last")] };
        var plugin = SampleCatalog.Plugin("vdk-grouped", ConnectorKinds.Database) with { Commands = [outer] };
        using var grouped = new BuiltSite(SampleCatalog.Of(plugin), SiteConfiguration.Default);

        Assert.Equal(
            ["vdk outer", "vdk outer inner", "vdk outer inner first", "vdk outer inner second", "vdk outer last"],
            grouped.Page(plugin.Links.Page + "index.html").QuerySelectorAll(".command h3 code").Select(Text));
    }

    [Fact]
    public void TheDiagramHasATextAlternative() => Assert.All(
        _page.QuerySelectorAll(".diagram svg"),
        svg => Assert.Equal(
            "A data job calls vdk-core, which calls vdk-granary, which connects to Granary (query, ingest).", svg.GetAttribute("aria-label")));

    [Theory]
    [InlineData("granary_host", "string", "localhost", "")]
    [InlineData("granary_port", "integer", "8080", "")]
    [InlineData("granary_user", "string", "none", "required")]
    [InlineData("granary_password", "string", "not shown", "secret")]
    [InlineData("granary_temp_dir", "string", "tempfile.gettempdir() known when the code runs", "")]
    public void AnOptionHasItsTypeDefaultAndMarks(string name, string type, string defaultValue, string marks)
    {
        var row = _page.GetElementById("option-" + name)!;
        Assert.Equal(name, Text(row.QuerySelector(".key")!));
        Assert.Equal("VDK_" + name.ToUpperInvariant(), Text(row.QuerySelector(".env")!));
        Assert.Equal(type, Text(row.QuerySelector("[data-label=Type]")!));
        Assert.Equal(defaultValue, Text(row.QuerySelector("[data-label=Default]")!));
        Assert.Equal(marks, string.Join(' ', row.QuerySelectorAll(".tag").Select(Text)));
        Assert.StartsWith("https://example.org/", row.QuerySelector("[data-label=Source] a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void AllowedValuesAreListed() =>
        Assert.Contains("One of append, replace.", Text(_page.GetElementById("option-granary_strategy")!), StringComparison.Ordinal);

    [Fact]
    public void EveryFormatAndExtentOfTheConfigurationIsInThePage()
    {
        var panels = _page.QuerySelectorAll(".configuration .panel").Select(p => $"{p.GetAttribute("data-format")} {p.GetAttribute("data-extent")}").ToList();
        Assert.Equal(12, panels.Distinct().Count());
        var minimal = _page.QuerySelector(".panel[data-format=ini][data-extent=minimal] code")!.TextContent;
        Assert.StartsWith("[vdk]\ngranary_host = localhost\n", minimal, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeIsHighlighted() =>
        Assert.Contains(_page.QuerySelectorAll("#use ~ .code .hl-keyword"), e => e.TextContent == "def");

    [Fact]
    public void ACommandShowsItsHelpWithoutWhatSteersClick()
    {
        var command = _page.QuerySelector(".command")!;
        Assert.Equal("vdk granary-query", Text(command.QuerySelector("h3 code")!));
        Assert.DoesNotContain('\b', command.TextContent);
        Assert.Contains("Runs a query.\n\nExample:", command.TextContent, StringComparison.Ordinal);
        Assert.Equal("-q, --query text, required", Folded(command.QuerySelector("dt")!));
    }

    [Fact]
    public void AReadmeIsRenderedAndItsLinksToOtherPluginsLeadToTheirPages()
    {
        var readme = _page.QuerySelector(".readme")!;
        Assert.Equal("../../connectors/vdk-courier/index.html", readme.QuerySelectorAll("a").Single(a => a.TextContent == "the courier").GetAttribute("href"));
        Assert.All(readme.QuerySelectorAll("h1, h2"), _ => Assert.Fail("A README's headings stand below the page's own."));
    }

    [Fact]
    public void ADataSourceHasItsFields()
    {
        var page = site.Page("connectors/vdk-almanac/index.html");
        Assert.Equal(["year", "token"], page.QuerySelectorAll("#data-sources ~ .options .key").Select(Text));
        Assert.Equal("What to read.", Text(page.QuerySelector("#data-sources ~ p .description")!));
    }

    [Fact]
    public void FindingsAndUnresolvedFactsAreShown()
    {
        var findings = site.Page("connectors/vdk-courier/index.html").QuerySelectorAll("#findings ~ ul li").Select(Folded).ToList();
        Assert.Equal("Option f'{name}_KEY': the name is computed. plugin.py:25", findings[0]);
        Assert.Contains("The README never mentions COURIER_URL.", findings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void APluginThatIsNoConnectorSaysWhy()
    {
        var page = site.Page("plugins/vdk-diary/index.html");
        Assert.Contains("It registers no connection", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("option-diary_path"));
        Assert.Null(page.QuerySelector(".diagram"));
    }

    [Fact]
    public void TheSchemaDescribesTheConfiguration()
    {
        using var schema = JsonDocument.Parse(site.Read("connectors/vdk-granary/config.schema.json"));
        var properties = schema.RootElement.GetProperty("properties");
        Assert.Equal(6, properties.EnumerateObject().Count());
        Assert.Equal(["granary_user"], schema.RootElement.GetProperty("required").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal(8080, properties.GetProperty("granary_port").GetProperty("default").GetInt32());
        Assert.False(properties.GetProperty("granary_password").TryGetProperty("default", out _));
        Assert.True(properties.GetProperty("granary_password").GetProperty("writeOnly").GetBoolean());
        Assert.Equal(["append", "replace"], properties.GetProperty("granary_strategy").GetProperty("enum").EnumerateArray().Select(e => e.GetString()!));
    }

    [Fact]
    public void TheSchemaHasAnOptionThatIsDeclaredTwiceOnce()
    {
        var host = SampleCatalog.Option("GRANARY_HOST") with { Required = true };
        using var twice = new BuiltSite(
            SampleCatalog.Of(SampleCatalog.Granary() with { Options = [host, SampleCatalog.Option("GRANARY_PORT"), host with { Description = "The last." }] }),
            SiteConfiguration.Default);

        using var schema = JsonDocument.Parse(twice.Read("connectors/vdk-granary/config.schema.json"));
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().ToList();
        Assert.Equal(["granary_port", "granary_host"], properties.Select(property => property.Name));
        Assert.Equal("The last.", properties[1].Value.GetProperty("description").GetString());
        Assert.Equal("""["granary_host"]""", schema.RootElement.GetProperty("required").GetRawText());
    }

    [Fact]
    public void TheBadgeIsWhatShieldsExpects()
    {
        using var badge = JsonDocument.Parse(site.Read("connectors/vdk-granary/badge.json"));
        Assert.Equal(1, badge.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("vdk-granary", badge.RootElement.GetProperty("label").GetString());
        Assert.Equal("database, ingestion", badge.RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public void TheMarkdownVersionHasTheSameOptions()
    {
        var markdown = site.Read("connectors/vdk-granary/index.md");
        Assert.Contains("| `granary_port` | `VDK_GRANARY_PORT` | integer | `8080` | no | no |", markdown, StringComparison.Ordinal);
        Assert.Contains("```ini\n[vdk]\n", markdown, StringComparison.Ordinal);
    }

    private static string Text(IElement element) => element.TextContent.Trim();

    private static string Folded(IElement element) => string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("vdk-granary", "vdk-granary")]
    [InlineData("vdk-harbour-master-data-source", "vdk-harbour-master- data-source")]
    [InlineData("vdkwithoutanyhyphenatall", "vdkwithoutanyhyphen…")]
    public void TheDiagramPartsLongNamesAtAHyphen(string id, string shown)
    {
        var plugin = SampleCatalog.Plugin(id, ConnectorKinds.Database) with { Capabilities = [Capabilities.Query] };
        using var built = new BuiltSite(SampleCatalog.Of(plugin), SiteConfiguration.Default);
        var page = built.Page($"connectors/{id}/index.html");

        var wide = page.QuerySelectorAll(".diagram .wide text").Select(text => text.TextContent).ToList();
        var tall = page.QuerySelectorAll(".diagram .tall text").Select(text => text.TextContent).ToList();

        Assert.Contains(shown, string.Join(' ', wide), StringComparison.Ordinal);
        Assert.Contains(shown, string.Join(' ', tall), StringComparison.Ordinal);
    }
}
