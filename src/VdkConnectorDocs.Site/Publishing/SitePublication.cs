using System.Collections.Concurrent;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Output;
using VdkConnectorDocs.Site.Verification;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>
/// One publication of a site: files are written aside as they are made, then all are verified, then they replace the old site at
/// once. Whatever ends the publication earlier leaves the old site as it was.
/// </summary>
public sealed class SitePublication : IDisposable
{
    /// <summary>Lists the addresses on other hosts that the site links to, for a check that runs on its own schedule.</summary>
    public const string ExternalLinksFileName = "external-links.txt";

    private readonly PublicationRequest _request;
    private readonly DiagnosticBag _diagnostics;
    private readonly OutputLayout _layout;
    private readonly PublicationLock _lock;
    private readonly StagedFiles _staged;
    private readonly LinkVerifier _links;
    private readonly OfflineArchive? _archive;
    private readonly FileStream? _spool;
    private readonly ConcurrentDictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private int _failures;

    private SitePublication(PublicationRequest request, DiagnosticBag diagnostics, OutputLayout layout, PublicationLock @lock)
    {
        _request = request;
        _diagnostics = diagnostics;
        _layout = layout;
        _lock = @lock;
        _staged = new StagedFiles(layout.Next, layout.Target);
        _links = new LinkVerifier(request.BaseUrl);
        if (request.Offline)
        {
            _spool = new FileStream(layout.Spool, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            _archive = new OfflineArchive(_spool);
        }
    }

    /// <summary>Takes the output directory for this publication; null, with an error, when that is not possible.</summary>
    public static SitePublication? Begin(PublicationRequest request, DiagnosticBag diagnostics)
    {
        var output = SourceLocation.OfFile(request.OutputDirectory);
        if (OutputLayout.Of(request.OutputDirectory) is not { } layout)
        {
            diagnostics.Add(PublishingDiagnostics.NotReplaceable.At(output, "it is the root of a file system"));
            return null;
        }

        PublicationLock? @lock = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(layout.Target)!);
            @lock = PublicationLock.TryAcquire(layout.Lock);
            if (@lock is null)
            {
                diagnostics.Add(PublishingDiagnostics.InUse.At(output));
                return null;
            }

            DirectorySwap.Recover(layout);
            foreach (var folder in (ReadOnlySpan<string>)[layout.Target, layout.Next, layout.Previous])
            {
                if (!OwnedDirectory.MayReplace(folder, out var reason))
                {
                    diagnostics.Add(PublishingDiagnostics.NotReplaceable.At(SourceLocation.OfFile(folder == layout.Target ? request.OutputDirectory : folder), reason));
                    @lock.Dispose();
                    return null;
                }
            }

            OwnedDirectory.Delete(layout.Next);
            OwnedDirectory.Delete(layout.Previous);
            OwnedDirectory.Create(layout.Next);
            return new SitePublication(request, diagnostics, layout, @lock);
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            @lock?.Dispose();
            diagnostics.Add(PublishingDiagnostics.NotWritten.At(output, exception.Message));
            return null;
        }
    }

    /// <summary>
    /// Adds a file. Safe to call from several threads. A path that is not allowed or already taken is an error, and so is a disk that
    /// cannot take the file; then nothing is published in the end.
    /// </summary>
    public void Add(SiteFile file)
    {
        if (SitePath.Problem(file.Path) is { } problem)
        {
            Fail(PublishingDiagnostics.PathNotAllowed.At(SourceLocation.OfFile(_request.OutputDirectory), file.Path, problem));
            return;
        }

        if (!_paths.TryAdd(file.Path, file.Path))
        {
            Fail(PublishingDiagnostics.PathTaken.At(SourceLocation.OfFile(_request.OutputDirectory), file.Path, _paths[file.Path]));
            return;
        }

        _links.Add(file);
        Write(file.Path, file.Content.Span);
        Archive(file);
    }

    /// <summary>
    /// Adds <c>manifest.json</c>, <c>external-links.txt</c> and, when asked for, <c>offline.zip</c>; verifies the whole; replaces the old
    /// site. Null, with errors and the old site in place, when something is wrong.
    /// </summary>
    /// <exception cref="OperationCanceledException">The publication was cancelled; the old site stays.</exception>
    public PublishedSite? Publish(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AddLists(cancellationToken);
        _diagnostics.AddRange(_links.Verify().Select(Count));
        cancellationToken.ThrowIfCancellationRequested();
        if (_failures > 0)
        {
            return null;
        }

        try
        {
            // With the manifest every file is the old site's; others can have come to it since.
            if (_staged.Rewritten > 0 || SiteIntegrity.CountFiles(_layout.Target) != SiteIntegrity.CountFiles(_layout.Next))
            {
                DirectorySwap.Swap(_layout, NativeFiles.TryExchange);
            }
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            Fail(PublishingDiagnostics.NotReplaced.At(SourceLocation.OfFile(_request.OutputDirectory), exception.Message));
            return null;
        }

        var files = _entries.Keys.Append(SiteManifest.FileName).Order(StringComparer.Ordinal).ToList();
        return new PublishedSite(files, SiteResult.CountPages(files), _staged.Rewritten);
    }

    /// <summary>Deletes what was not published, or what was replaced, and lets others publish.</summary>
    public void Dispose()
    {
        try
        {
            _spool?.Dispose();
            OwnedDirectory.Delete(_layout.Next);
            OwnedDirectory.Delete(_layout.Previous);
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            // Something still holds a file there. The next publication deletes it.
            _diagnostics.Add(PublishingDiagnostics.NotDeleted.At(SourceLocation.OfFile(_layout.Next), exception.Message));
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private void AddLists(CancellationToken cancellationToken)
    {
        // These list or hold the other files, so nothing may take their places.
        foreach (var name in (ReadOnlySpan<string>)[SiteManifest.FileName, ExternalLinksFileName, OfflineArchive.FileName, OutputLayout.MarkerName])
        {
            if (!_paths.TryAdd(name, name))
            {
                Fail(PublishingDiagnostics.PathTaken.At(SourceLocation.OfFile(_request.OutputDirectory), name, name));
                return;
            }
        }

        var external = string.Concat(_links.ExternalAddresses.Select(address => address + "\n"));
        Write(ExternalLinksFileName, Encoding.UTF8.GetBytes(external));
        _links.Add(new SiteFile(ExternalLinksFileName, default));
        _links.Add(new SiteFile(SiteManifest.FileName, default));
        WriteArchive(cancellationToken);
        var manifest = SiteManifest.Write(_entries.Values);
        Guarded(() => _staged.Write(SiteManifest.FileName, manifest));
    }

    private void WriteArchive(CancellationToken cancellationToken)
    {
        if (_archive is null)
        {
            return;
        }

        _links.Add(new SiteFile(OfflineArchive.FileName, default));
        Guarded(() => _staged.Write(OfflineArchive.FileName, file =>
        {
            _archive.WriteTo(file, cancellationToken);
            file.Flush();
            file.Position = 0;
            _entries[OfflineArchive.FileName] = ManifestEntry.Of(OfflineArchive.FileName, file);
        }));
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        _entries[path] = ManifestEntry.Of(path, content);
        if (_failures > 0)
        {
            return;
        }

        try
        {
            _staged.Write(path, content);
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            Fail(PublishingDiagnostics.NotWritten.At(SourceLocation.OfFile(_request.OutputDirectory), exception.Message));
        }
    }

    private void Archive(SiteFile file)
    {
        if (_archive is { } archive && _failures == 0)
        {
            Guarded(() => archive.Add(file.Path, file.Content.Span));
        }
    }

    private void Guarded(Action write)
    {
        if (_failures > 0)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            Fail(PublishingDiagnostics.NotWritten.At(SourceLocation.OfFile(_request.OutputDirectory), exception.Message));
        }
    }

    private void Fail(Diagnostic diagnostic) => _diagnostics.Add(Count(diagnostic));

    private Diagnostic Count(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            Interlocked.Increment(ref _failures);
        }

        return diagnostic;
    }
}
