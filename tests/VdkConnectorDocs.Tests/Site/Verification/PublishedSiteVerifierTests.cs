using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Publishing;
using VdkConnectorDocs.Site.Verification;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Verification;

public sealed class PublishedSiteVerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PublishedSiteVerifierTests()
    {
        using var publication = SitePublication.Begin(new PublicationRequest { OutputDirectory = _folder.Combine("site") }, new DiagnosticBag())!;
        publication.Add(new SiteFile("index.html", "<a href=\"a/b.html\">b</a>"u8.ToArray()));
        publication.Add(new SiteFile("a/b.html", "<p>b</p>"u8.ToArray()));
        Assert.NotNull(publication.Publish(CancellationToken.None));
    }

    [Fact]
    public void ABuiltSiteIsRight() => Assert.Empty(Verify());

    [Fact]
    public void AChangedFileIsFound()
    {
        _folder.Write("site/a/b.html", "<p>c</p>");

        Assert.Equal(["a/b.html VCD6206"], Verify());
    }

    [Fact]
    public void AFileThatGrewIsFound()
    {
        _folder.Write("site/a/b.html", "<p>b</p><p>c</p>");

        Assert.Contains("a/b.html VCD6206", Verify());
    }

    [Fact]
    public void AMissingFileIsFound()
    {
        File.Delete(_folder.Combine("site/a/b.html"));

        Assert.Equal(["a/b.html VCD6207", "index.html VCD6201"], Verify());
    }

    [Fact]
    public void AnAddedFileIsFound()
    {
        _folder.Write("site/a/x.js", "");

        Assert.Equal(["a/x.js VCD6208"], Verify());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"files\": [1]}")]
    [InlineData("{\"files\": [{\"path\": \"a\"}]}")]
    [InlineData("{\"files\": [{\"path\": \"\\ud800\", \"size\": 1, \"sha256\": \"00\"}]}")]
    [InlineData("{\"file\\ud800\": []}")]
    public void WithoutAManifestThereIsNothingToCheck(string? manifest)
    {
        File.Delete(_folder.Combine("site/manifest.json"));
        if (manifest is not null)
        {
            _folder.Write("site/manifest.json", manifest);
        }

        Assert.Equal(["manifest.json VCD6209"], Verify());
    }

    [Fact]
    public void AManifestCannotLeadOutOfTheSite()
    {
        _folder.Write("secret.txt", "x");
        _folder.Write("site/manifest.json", "{\"files\": [{\"path\": \"../secret.txt\", \"size\": 1, \"sha256\": \"00\"}]}");

        Assert.Contains("../secret.txt VCD6207", Verify());
    }

    public void Dispose() => _folder.Dispose();

    private List<string> Verify()
    {
        var diagnostics = new DiagnosticBag();
        PublishedSiteVerifier.Verify(_folder.Combine("site"), baseUrl: null, diagnostics, CancellationToken.None);
        return [.. diagnostics.ToSortedList().Select(diagnostic => $"{diagnostic.Location.Path} {diagnostic.Id}")];
    }
}
