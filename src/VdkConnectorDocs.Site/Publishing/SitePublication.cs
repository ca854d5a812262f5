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
    private readonly FileStream? _oldArchive;
    private IReadOnlyList<ZipEntry>? _archived;
    private readonly ConcurrentDictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, FileLinks> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<HeldFile> _held = [];
    private int _failures;
    private volatile bool _isStale;

    private SitePublication(PublicationRequest request, DiagnosticBag diagnostics, OutputLayout layout, PublicationLock @lock)
    {
        _request = request;
        _diagnostics = diagnostics;
        _layout = layout;
        _lock = @lock;
        _staged = new StagedFiles(layout.Next, layout.Target);
        _links = new LinkVerifier(request.BaseUrl, request.Remembers);
        if (request.Offline)
        {
            _spool = new FileStream(layout.Spool, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            _oldArchive = request.Previous?.Archived is null ? null : OpenUnchanged(OfflineArchive.FileName);
            _archive = new OfflineArchive(_spool, _oldArchive);
        }
    }

    /// <summary>What was to be kept is not as the publication before has left it. Then nothing is published, and all must be given anew.</summary>
    public bool IsStale => _isStale;

    /// <summary>It was verified, and then given up because the site had become old. Then nothing is published, and no error is said.</summary>
    public bool IsGivenUp { get; private set; }

    private IReadOnlyDictionary<string, PublishedFile>? Previous => _request.Previous?.Remembered;

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

            if (request.Previous is null)
            {
                Clear(layout, stops: null);
                OwnedDirectory.Create(layout.Next);
            }

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
        if (!TryTake(file.Path))
        {
            return;
        }

        var entry = ManifestEntry.Of(file.Path, file.Content.Span);
        if (Previous?.GetValueOrDefault(file.Path) is { } known && known.Entry == entry)
        {
            Hold(known);
            return;
        }

        _entries[file.Path] = entry;
        Remember(file.Path, _links.Read(file));
        if (Previous is not null)
        {
            _held.Enqueue(new HeldFile(file.Path, file.Content));
            return;
        }

        Stage(file.Path, file.Content.Span);
        Archive(file);
    }

    /// <summary>Adds a file of the site that stands in the output directory, as it is there. Safe to call from several threads.</summary>
    public void Keep(string path)
    {
        if (TryTake(path))
        {
            Hold(Previous![path]);
        }
    }

    /// <summary>
    /// Adds a file that may be too large for memory, that no page shows and that takes its time: where others wait for the site, it is made
    /// after they were told.
    /// </summary>
    public void AddLate(string path, Action<Stream> write)
    {
        if (!TryTake(path))
        {
            return;
        }

        Remember(path, _links.Read(new SiteFile(path, default)));
        if (Previous is null)
        {
            Stage(path, write);
        }
        else
        {
            _held.Enqueue(new HeldFile(path, default) { Write = write });
        }
    }

    /// <summary>
    /// Adds <c>manifest.json</c>, <c>external-links.txt</c> and, when asked for, <c>offline.zip</c>; verifies the whole; replaces the old
    /// site. Null, with errors and the old site in place, when something is wrong.
    /// </summary>
    /// <exception cref="OperationCanceledException">The publication was cancelled; the old site stays.</exception>
    public PublishedSite? Publish(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TakeListNames();
        _diagnostics.AddRange(_links.Verify().Select(Count));
        cancellationToken.ThrowIfCancellationRequested();
        if (_failures > 0)
        {
            return null;
        }

        if (Previous is not null)
        {
            _request.Verified?.Invoke(Describe());
            Guarded(Prepare);
            WriteHeld(cancellationToken);
        }

        if (!IsGivenUp)
        {
            WriteLists(cancellationToken);
        }

        if (_failures > 0 || _isStale || IsGivenUp)
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
        return new PublishedSite(files, SiteResult.CountPages(files), _staged.Rewritten)
        {
            Archived = _archived?.ToDictionary(entry => entry.Path, StringComparer.Ordinal),
            Remembered = _request.Remembers ? _read.ToDictionary(file => file.Key, file => new PublishedFile(_entries[file.Key], file.Value), StringComparer.Ordinal) : null,
            WrittenAt = _request.Remembers ? files.ToDictionary(path => path, path => File.GetLastWriteTimeUtc(Path.Combine(_layout.Target, path)), StringComparer.Ordinal) : null,
        };
    }

    /// <summary>Deletes what was not published, or what was replaced, and lets others publish.</summary>
    public void Dispose()
    {
        try
        {
            _spool?.Dispose();
            _oldArchive?.Dispose();

            // Who waits for a newer site does not wait for this: the next publication deletes what is left.
            Clear(_layout, Previous is null ? null : _request.IsSuperseded);
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

    private static void Clear(OutputLayout layout, Func<bool>? stops)
    {
        OwnedDirectory.Delete(layout.Next, stops);
        OwnedDirectory.Delete(layout.Previous, stops);
    }

    private void Prepare()
    {
        Clear(_layout, _request.IsSuperseded);
        IsGivenUp = Directory.Exists(_layout.Next) || Directory.Exists(_layout.Previous);
        if (!IsGivenUp)
        {
            OwnedDirectory.Create(_layout.Next);
        }
    }

    private bool TryTake(string path)
    {
        if (SitePath.Problem(path) is { } problem)
        {
            Fail(PublishingDiagnostics.PathNotAllowed.At(SourceLocation.OfFile(_request.OutputDirectory), path, problem));
            return false;
        }

        if (!_paths.TryAdd(path, path))
        {
            Fail(PublishingDiagnostics.PathTaken.At(SourceLocation.OfFile(_request.OutputDirectory), path, _paths[path]));
            return false;
        }

        return true;
    }

    private void Hold(PublishedFile known)
    {
        var path = known.Entry.Path;
        _entries[path] = known.Entry;
        _links.Add(path, known.Links);
        Remember(path, known.Links);
        _held.Enqueue(new HeldFile(path, default) { IsKept = true });
    }

    private void Remember(string path, FileLinks? links)
    {
        if (links is not null)
        {
            _read[path] = links;
        }
    }

    private VerifiedSite Describe()
    {
        var late = _held.Where(file => file.Write is not null).Select(file => file.Path).Concat([SiteManifest.FileName, ExternalLinksFileName]);
        return new VerifiedSite(
            [.. _paths.Keys.Where(path => path != OutputLayout.MarkerName && (_archive is not null || path != OfflineArchive.FileName)).Order(StringComparer.Ordinal)],
            _held.Where(file => file is { IsKept: false, Write: null }).ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal),
            [.. _archive is null ? late : late.Append(OfflineArchive.FileName)],
            SiteVersion.Of(_entries.Values));
    }

    // On this thread alone: the others are needed by those who have just been told of the site.
    private void WriteHeld(CancellationToken cancellationToken)
    {
        foreach (var file in _held)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsGivenUp || _request.IsSuperseded())
            {
                IsGivenUp = true;
                return;
            }

            if (file.IsKept)
            {
                Share(file.Path);
            }
            else if (file.Write is { } write)
            {
                Stage(file.Path, write);
            }
            else
            {
                WriteHeld(file.Path, file.Content);
            }
        }
    }

    private void WriteHeld(string path, ReadOnlyMemory<byte> content)
    {
        _entries[path] = ManifestEntry.Of(path, content.Span);
        Stage(path, content.Span);
        Archive(new SiteFile(path, content));
    }

    private void Share(string path) => Guarded(() =>
    {
        if (!_staged.TryShare(path, _request.Previous!.WrittenAt![path]))
        {
            _isStale = true;
        }
        else if (_oldArchive is not null && _request.Previous.Archived!.TryGetValue(path, out var entry))
        {
            _archive!.Keep(entry);
        }
        else
        {
            _archive?.Add(path, File.ReadAllBytes(Path.Combine(_layout.Next, path)));
        }
    });

    /// <summary>A file of the old site as it was written; null when it is not there so.</summary>
    private FileStream? OpenUnchanged(string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(_layout.Target, path));
            return file.Exists && file.LinkTarget is null && file.LastWriteTimeUtc == _request.Previous!.WrittenAt![path]
                ? new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0)
                : null;
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return null;
        }
    }

    private void TakeListNames()
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

        foreach (var name in (ReadOnlySpan<string>)[SiteManifest.FileName, ExternalLinksFileName])
        {
            _links.Add(new SiteFile(name, default));
        }

        if (_archive is not null)
        {
            _links.Add(new SiteFile(OfflineArchive.FileName, default));
        }
    }

    private void WriteLists(CancellationToken cancellationToken)
    {
        var external = string.Concat(_links.ExternalAddresses.Select(address => address + "\n"));
        var content = Encoding.UTF8.GetBytes(external);
        _entries[ExternalLinksFileName] = ManifestEntry.Of(ExternalLinksFileName, content);
        Stage(ExternalLinksFileName, content);
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

        Guarded(() => _staged.Write(OfflineArchive.FileName, file =>
        {
            _archived = _archive.WriteTo(file, cancellationToken);
            file.Flush();
            file.Position = 0;
            _entries[OfflineArchive.FileName] = ManifestEntry.Of(OfflineArchive.FileName, file);
        }));
    }

    private void Stage(string path, ReadOnlySpan<byte> content)
    {
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

    private void Stage(string path, Action<Stream> write) => Guarded(() => _staged.Write(path, file =>
    {
        write(file);
        file.Flush();
        file.Position = 0;
        _entries[path] = ManifestEntry.Of(path, file);
        file.Position = 0;
        _archive?.Add(path, file);
    }));

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

    /// <summary>A file that is not written before the whole is verified.</summary>
    /// <param name="Content">Unless it is kept, or made late.</param>
    private sealed record HeldFile(string Path, ReadOnlyMemory<byte> Content)
    {
        /// <summary>It is that of the site in the output directory.</summary>
        public bool IsKept { get; init; }

        /// <summary>Makes a file that comes late.</summary>
        public Action<Stream>? Write { get; init; }
    }
}
