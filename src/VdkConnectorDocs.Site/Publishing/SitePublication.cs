using System.Collections.Concurrent;
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
    private readonly PublicationProblems _problems;
    private readonly OutputLayout _layout;
    private readonly PublicationLock _lock;
    private readonly StagedSite _staged;
    private readonly LinkVerifier _links;
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, FileLinks> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<HeldFile> _held = [];

    private SitePublication(PublicationRequest request, DiagnosticBag diagnostics, OutputLayout layout, PublicationLock @lock)
    {
        _request = request;
        _problems = new PublicationProblems(diagnostics, request.OutputDirectory);
        _layout = layout;
        _lock = @lock;
        _staged = new StagedSite(layout, request, _problems);
        _links = new LinkVerifier(request.BaseUrl, request.Remembers);
    }

    /// <summary>What was to be kept is not as the publication before has left it. Then nothing is published, and all must be given anew.</summary>
    public bool IsStale { get; private set; }

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

        _staged.List(entry);
        Remember(file.Path, _links.Read(file));
        if (Previous is null)
        {
            _staged.Write(file);
        }
        else
        {
            _held.Enqueue(new HeldFile(file.Path, file.Content));
        }
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
            _staged.Write(path, write);
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
        foreach (var problem in _links.Verify())
        {
            _problems.Add(problem);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (_problems.HasErrors)
        {
            return null;
        }

        if (Previous is not null)
        {
            _request.Verified?.Invoke(DescribeVerified());
            _problems.Guard(Prepare);
            WriteHeld(cancellationToken);
        }

        if (!IsGivenUp)
        {
            _staged.WriteLists(_links.ExternalAddresses, cancellationToken);
        }

        if (_problems.HasErrors || IsStale || IsGivenUp)
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
            _problems.Add(PublishingDiagnostics.NotReplaced.At(_problems.Output, exception.Message));
            return null;
        }

        return Describe(_staged.Entries.Keys.Append(SiteManifest.FileName).Order(StringComparer.Ordinal).ToList());
    }

    /// <summary>Deletes what was not published, or what was replaced, and lets others publish.</summary>
    public void Dispose()
    {
        try
        {
            _staged.Dispose();

            // Who waits for a newer site does not wait for this: the next publication deletes what is left.
            Clear(_layout, Previous is null ? null : _request.IsSuperseded);
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            // Something still holds a file there. The next publication deletes it.
            _problems.Add(PublishingDiagnostics.NotDeleted.At(SourceLocation.OfFile(_layout.Next), exception.Message));
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
            _problems.Add(PublishingDiagnostics.PathNotAllowed.At(_problems.Output, path, problem));
            return false;
        }

        if (!_paths.TryAdd(path, path))
        {
            _problems.Add(PublishingDiagnostics.PathTaken.At(_problems.Output, path, _paths[path]));
            return false;
        }

        return true;
    }

    private void Hold(PublishedFile known)
    {
        var path = known.Entry.Path;
        _staged.List(known.Entry);
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

    private PublishedSite Describe(IReadOnlyList<string> files)
    {
        var published = new PublishedSite(files, SiteResult.CountPages(files), _staged.Rewritten)
        {
            Archived = _staged.Archived?.ToDictionary(static entry => entry.Path, StringComparer.Ordinal),
        };
        return !_request.Remembers ? published : published with
        {
            Remembered = _read.ToDictionary(
                static file => file.Key, file => new PublishedFile(_staged.Entries[file.Key], file.Value), StringComparer.Ordinal),
            WrittenAt = files.ToDictionary(
                static path => path, path => File.GetLastWriteTimeUtc(Path.Combine(_layout.Target, path)), StringComparer.Ordinal),
        };
    }

    private VerifiedSite DescribeVerified()
    {
        var late = _held.Where(file => file.Write is not null).Select(file => file.Path).Concat([SiteManifest.FileName, ExternalLinksFileName]);
        return new VerifiedSite(
            [.. _paths.Keys.Where(path => path != OutputLayout.MarkerName && (_staged.HasArchive || path != OfflineArchive.FileName)).Order(StringComparer.Ordinal)],
            _held.Where(file => file is { IsKept: false, Write: null }).ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal),
            [.. _staged.HasArchive ? late.Append(OfflineArchive.FileName) : late],
            SiteVersion.Of(_staged.Entries.Values));
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
                IsStale |= !_staged.Share(file.Path);
            }
            else if (file.Write is { } write)
            {
                _staged.Write(file.Path, write);
            }
            else
            {
                _staged.Write(new SiteFile(file.Path, file.Content));
            }
        }
    }

    private void TakeListNames()
    {
        // These list or hold the other files, so nothing may take their places.
        foreach (var name in (ReadOnlySpan<string>)[SiteManifest.FileName, ExternalLinksFileName, OfflineArchive.FileName, OutputLayout.MarkerName])
        {
            if (!_paths.TryAdd(name, name))
            {
                _problems.Add(PublishingDiagnostics.PathTaken.At(_problems.Output, name, name));
                return;
            }
        }

        foreach (var name in (ReadOnlySpan<string>)[SiteManifest.FileName, ExternalLinksFileName])
        {
            _links.Add(new SiteFile(name, default));
        }

        if (_staged.HasArchive)
        {
            _links.Add(new SiteFile(OfflineArchive.FileName, default));
        }
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
