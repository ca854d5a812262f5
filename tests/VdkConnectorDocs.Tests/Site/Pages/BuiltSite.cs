using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>A site that was built from a catalog into a folder of its own.</summary>
public sealed class BuiltSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuiltSite()
        : this(SampleCatalog.Everything(), SiteConfiguration.Default with { BaseUrl = new Uri("https://example.org/docs/") })
    {
        Assert.True(Result.Published, string.Join('\n', Diagnostics));
    }

    internal BuiltSite(ConnectorCatalog catalog, SiteConfiguration configuration, ChangeLog? changes = null)
    {
        var diagnostics = new DiagnosticBag();
        var request = new SiteRequest { OutputDirectory = _folder.Combine("site"), Configuration = configuration, Changes = changes };
        Result = SiteBuilder.Build(catalog, request, diagnostics, CancellationToken.None);
        Diagnostics = diagnostics.ToSortedList();
    }

    public SiteResult Result { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Where it stands.</summary>
    public string Folder => _folder.Combine("site");

    public IEnumerable<string> Pages => Result.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal));

    public string Read(string path) => File.ReadAllText(_folder.Combine("site/" + path));

    public byte[] Bytes(string path) => File.ReadAllBytes(_folder.Combine("site/" + path));

    public IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Read(path));

    public void Dispose() => _folder.Dispose();
}
