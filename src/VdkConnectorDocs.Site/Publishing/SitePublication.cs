using System.Collections.Concurrent;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>
/// One publication of a site: files are written aside as they are made, then all are verified, then they replace the old site at
/// once. Whatever ends the publication earlier leaves the old site as it was.
/// </summary>
public sealed class SitePublication : IDisposable
{
    private readonly PublicationRequest _request;
    private readonly ConcurrentDictionary<string, SiteFile> _files = new(StringComparer.Ordinal);

    private SitePublication(PublicationRequest request) => _request = request;

    /// <summary>Takes the output directory for this publication; null, with an error, when that is not possible.</summary>
    public static SitePublication? Begin(PublicationRequest request, DiagnosticBag diagnostics)
    {
        _ = diagnostics;
        return new SitePublication(request);
    }

    /// <summary>Adds a file. Safe to call from several threads. A path that is not allowed or already taken is an error.</summary>
    public void Add(SiteFile file) => _files.TryAdd(file.Path, file);

    /// <summary>
    /// Adds <c>manifest.json</c>, <c>external-links.txt</c> and, when asked for, <c>offline.zip</c>; verifies the whole; replaces the old
    /// site. Null, with errors and the old site in place, when something is wrong.
    /// </summary>
    /// <exception cref="OperationCanceledException">The publication was cancelled; the old site stays.</exception>
    public PublishedSite? Publish(CancellationToken cancellationToken)
    {
        foreach (var file in _files.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(_request.OutputDirectory, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
        }

        var paths = _files.Keys.Order(StringComparer.Ordinal).ToList();
        return new PublishedSite(paths, paths.Count(p => p.EndsWith(".html", StringComparison.Ordinal)), paths.Count);
    }

    public void Dispose() => _files.Clear();
}

/// <summary>What stands in the output directory.</summary>
/// <param name="Files">Every file, relative to the output directory, with <c>/</c>, in ordinal order.</param>
/// <param name="Pages">The number of HTML pages.</param>
/// <param name="Rewritten">The number of files that differ from the old site's.</param>
public sealed record PublishedSite(IReadOnlyList<string> Files, int Pages, int Rewritten);
