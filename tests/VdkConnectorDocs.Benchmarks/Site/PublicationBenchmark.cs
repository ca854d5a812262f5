using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Benchmarks.Site;

/// <summary>Writes, verifies and publishes 200 pages of 8 thousand characters that link to each other, over the site of the run before.</summary>
public class PublicationBenchmark
{
    private const int Pages = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("vdk-connector-docs-benchmark-").FullName;
    private readonly List<SiteFile> _files = [];

    [Params(false, true)]
    public bool Offline { get; set; }

    [GlobalSetup]
    public void Write()
    {
        for (var i = 0; i < Pages; i++)
        {
            var text = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>Page</title></head><body>\n");
            while (text.Length < 8000)
            {
                text.Append(CultureInfo.InvariantCulture, $"<p>Paragraph with a <a href=\"page-{(i + text.Length) % Pages}.html\">link</a> and some words.</p>\n");
            }

            _files.Add(new SiteFile($"page-{i}.html", Encoding.UTF8.GetBytes(text.Append("</body></html>\n").ToString())));
        }
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public PublishedSite? Publish()
    {
        var request = new PublicationRequest { OutputDirectory = Path.Join(_folder, "site"), Offline = Offline };
        using var publication = SitePublication.Begin(request, new DiagnosticBag())!;
        foreach (var file in _files)
        {
            publication.Add(file);
        }

        return publication.Publish(CancellationToken.None);
    }
}
