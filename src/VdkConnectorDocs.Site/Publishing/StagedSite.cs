using System.Collections.Concurrent;
using System.Text;
using VdkConnectorDocs.Site.Output;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>
/// The new site beside the old one: every file is listed for the manifest, written aside and put into the offline archive. Files can be
/// given from several threads.
/// </summary>
internal sealed class StagedSite : IDisposable
{
    private readonly OutputLayout _layout;
    private readonly PublishedSite? _previous;
    private readonly PublicationProblems _problems;
    private readonly StagedFiles _files;
    private readonly ConcurrentDictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);
    private readonly OfflineArchive? _archive;
    private readonly FileStream? _spool;
    private readonly FileStream? _oldArchive;

    public StagedSite(OutputLayout layout, PublicationRequest request, PublicationProblems problems)
    {
        _layout = layout;
        _previous = request.Previous;
        _problems = problems;
        _files = new StagedFiles(layout.Next, layout.Target);
        if (request.Offline)
        {
            _spool = new FileStream(layout.Spool, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            _oldArchive = _previous?.Archived is null ? null : OpenUnchanged(OfflineArchive.FileName);
            _archive = new OfflineArchive(_spool, _oldArchive);
        }
    }

    /// <summary>What is listed, by path.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Entries => _entries;

    public bool HasArchive => _archive is not null;

    /// <summary>Where each file lies in the offline archive; null before <see cref="WriteLists"/>, or when there is none.</summary>
    public IReadOnlyList<ZipEntry>? Archived { get; private set; }

    /// <summary>The number of files that the old site does not have with the same bytes.</summary>
    public int Rewritten => _files.Rewritten;

    /// <summary>Lists a file, which may be written later.</summary>
    public void List(ManifestEntry entry) => _entries[entry.Path] = entry;

    /// <summary>Writes a file that is listed.</summary>
    public void Write(SiteFile file)
    {
        _problems.Guard(() => _files.Write(file.Path, file.Content.Span));
        _problems.Guard(() => _archive?.Add(file.Path, file.Content.Span));
    }

    /// <summary>Lists and writes a file that may be too large for memory.</summary>
    public void Write(string path, Action<Stream> write) => _problems.Guard(() => _files.Write(path, file =>
    {
        write(file);
        List(EntryOf(path, file));
        file.Position = 0;
        _archive?.Add(path, file);
    }));

    /// <summary>Takes a listed file over from the old site; false when it is not there as it was written.</summary>
    public bool Share(string path)
    {
        var isThere = true;
        _problems.Guard(() =>
        {
            isThere = _files.TryShare(path, _previous!.WrittenAt![path]);
            if (isThere && _oldArchive is not null && _previous.Archived!.TryGetValue(path, out var entry))
            {
                _archive!.Keep(entry);
            }
            else if (isThere)
            {
                _archive?.Add(path, File.ReadAllBytes(Path.Combine(_layout.Next, path)));
            }
        });
        return isThere;
    }

    /// <summary>Writes what lists or holds the other files; the manifest last, which lists all but itself.</summary>
    public void WriteLists(IEnumerable<string> externalAddresses, CancellationToken cancellationToken)
    {
        var external = Encoding.UTF8.GetBytes(string.Concat(externalAddresses.Select(static address => address + "\n")));
        List(ManifestEntry.Of(SitePublication.ExternalLinksFileName, external));
        _problems.Guard(() => _files.Write(SitePublication.ExternalLinksFileName, external));
        if (_archive is not null)
        {
            _problems.Guard(() => _files.Write(OfflineArchive.FileName, file =>
            {
                Archived = _archive.WriteTo(file, cancellationToken);
                List(EntryOf(OfflineArchive.FileName, file));
            }));
        }

        var manifest = SiteManifest.Write(_entries.Values);
        _problems.Guard(() => _files.Write(SiteManifest.FileName, manifest));
    }

    public void Dispose()
    {
        _spool?.Dispose();
        _oldArchive?.Dispose();
    }

    private static ManifestEntry EntryOf(string path, FileStream file)
    {
        file.Flush();
        file.Position = 0;
        return ManifestEntry.Of(path, file);
    }

    /// <summary>A file of the old site as it was written; null when it is not there so.</summary>
    private FileStream? OpenUnchanged(string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(_layout.Target, path));
            return file.Exists && file.LinkTarget is null && file.LastWriteTimeUtc == _previous!.WrittenAt![path]
                ? new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0)
                : null;
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return null;
        }
    }
}
