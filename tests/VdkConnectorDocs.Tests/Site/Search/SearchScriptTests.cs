using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Assets;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Tests.Site.Pages;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Search;

/// <summary>The search of the browser over the index of a built site: both must take the same spellings for the same word.</summary>
public sealed class SearchScriptTests : IDisposable
{
    private static readonly string LongWord = new('x', 60);

    private static readonly (string Query, string Plugin)[] Queries =
    [
        ("caf\u00e9", "vdk-composed"),
        ("cafe\u0301", "vdk-composed"),
        ("CAFE\u0301", "vdk-composed"),
        ("r\u00e9sum\u00e9", "vdk-decomposed"),
        ("re\u0301s", "vdk-decomposed"),
        ("tree", "vdk-wide"),
        ("\uff30\uff4c\uff41\uff49\uff4e", "vdk-plain"),
        ("\ud55c\uae00", "vdk-hangul"),
        ("\u03bf\u03b4\u03bf\u03c2", "vdk-odos"),
        ("\u03bf\u03b4\u03bf\u03c3", "vdk-odos"),
        ("\u039f\u0394\u039f\u03a3", "vdk-odos"),
        ("\u0130ZMIR", "vdk-izmir"),
        ("x1", "vdk-half"),
        (LongWord, "vdk-long"),
        ("nai\u0308ve", "vdk-twice"),
    ];

    private readonly BuiltSite _site = new(
        SampleCatalog.Of(
            Named("vdk-composed", "Caf\u00e9"),
            Named("vdk-decomposed", "Re\u0301sume\u0301"),
            Named("vdk-wide", "\uff34\uff52\uff45\uff45"),
            Named("vdk-hangul", "\u1112\u1161\u11ab\u1100\u1173\u11af"),
            Named("vdk-odos", "\u039f\u0394\u039f\u03a3"),
            Named("vdk-izmir", "\u0130zmir"),
            Named("vdk-half", "x\u00bdy"),
            Named("vdk-long", LongWord),
            Named("vdk-twice", "na\u00efve nai\u0308ve"),
            Named("vdk-plain", "Plain")),
        SiteConfiguration.Default);

    [Fact]
    public void AWordIsFoundHoweverItsLettersAreWritten()
    {
        // What is found as a typing error scores 3.5 at most.
        var found = JsonSerializer.Deserialize<List<string>>(Run($$"""
            {{_site.Read("assets/search.txt")}}
            const search = new Search(data);
            const found = (query) => search.find(query).filter(({ score }) => score > 5).map(({ entry }) => entry.note).join();
            console.log(JSON.stringify({{JsonSerializer.Serialize(Queries.Select(query => query.Query))}}.map(found)));
            """))!;

        Assert.Equal(Queries, Queries.Zip(found, static (query, plugin) => (query.Query, plugin)));
    }

    [Fact]
    public void WordsOfAPlainIndexAreTakenAsTheyAre()
    {
        using var plain = new BuiltSite(SampleCatalog.Of(Named("vdk-plain", "Plain")), SiteConfiguration.Default);
        var data = plain.Read("assets/search.txt");

        Assert.Equal("true", Run($"{data}console.log(new Search(data).terms === data.terms);\n").Trim());
    }

    public void Dispose() => _site.Dispose();

    private static string Run(string script)
    {
        var main = $"import {{ Search }} from './search.js';\nlet data;\nconst vdkData = (content) => {{ data = content; }};\n{script}";
        var joined = ScriptModules.Join(
            "main.js",
            name => name == "main.js" ? main : File.ReadAllText(RepositoryRoot.Combine("site/assets/js/" + name)),
            out _)!;
        return ExternalProgram.Run("node", joined, "-");
    }

    private static Plugin Named(string id, string displayName) => SampleCatalog.Plugin(id) with { DisplayName = displayName };
}
