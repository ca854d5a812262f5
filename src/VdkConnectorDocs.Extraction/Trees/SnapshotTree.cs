using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>
/// A tree whose files were all read at once, with a hash of everything that is in it. What is read from it later is what was hashed, or
/// nothing, whatever happens to the files meanwhile.
/// </summary>
public sealed class SnapshotTree : ISourceTree
{
    private readonly ISourceTree _tree;
    private readonly Dictionary<string, Content> _contents;
    private volatile bool _hasChanged;

    private SnapshotTree(ISourceTree tree, Dictionary<string, Content> contents, byte[] hash)
    {
        _tree = tree;
        _contents = contents;
        Hash = hash;
    }

    public string Name => _tree.Name;

    public IReadOnlyList<TreeFile> Files => _tree.Files;

    /// <summary>The SHA-256 of the paths and bytes of all files.</summary>
    public ReadOnlyMemory<byte> Hash { get; }

    /// <summary>
    /// Reads a tree; null when that cannot tell all of it: a file cannot be read, or all together are larger than
    /// <paramref name="maxBytes"/>.
    /// </summary>
    /// <param name="earlier">The same tree as it was before, whose files are taken where they have not changed; null for none.</param>
    /// <param name="hasChanged">Whether a file of that path may have changed since then.</param>
    public static SnapshotTree? TryRead(
        ISourceTree tree,
        long maxBytes,
        CancellationToken cancellationToken,
        SnapshotTree? earlier = null,
        Func<string, bool>? hasChanged = null)
    {
        var files = tree.Files;
        if (files.Sum(static file => file.Length) > maxBytes)
        {
            return null;
        }

        var contents = new Content[files.Count];
        var hashes = new byte[files.Count * SHA256.HashSizeInBytes];
        var unreadable = 0;
        var chunks = Math.Min(Environment.ProcessorCount, files.Count);
        Parallel.For(0, chunks, new ParallelOptions { CancellationToken = cancellationToken }, chunk =>
        {
            var diagnostics = new DiagnosticBag();
            for (var i = chunk; i < files.Count && Volatile.Read(ref unreadable) == 0; i += chunks)
            {
                var place = hashes.AsMemory(i * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);
                if (earlier?._contents.GetValueOrDefault(files[i].Path) is { Bytes: { } bytes } known
                    && bytes.Length == files[i].Length
                    && hasChanged?.Invoke(files[i].Path) == false)
                {
                    known.Hash.CopyTo(place);
                    contents[i] = new Content(bytes, place);
                    continue;
                }

                if (tree.Read(files[i], diagnostics) is not { } content)
                {
                    Interlocked.Increment(ref unreadable);
                    return;
                }

                SHA256.HashData(content, place.Span);
                contents[i] = new Content(content, place);
            }
        });
        return unreadable > 0 ? null : new SnapshotTree(tree, ByPath(files, contents), HashOf(files, hashes));
    }

    /// <summary>A file that was let go of was asked for, and is no longer what was hashed. Then nothing that was made of it may be kept.</summary>
    public bool HasChanged => _hasChanged;

    public byte[]? Read(TreeFile file, DiagnosticBag diagnostics)
    {
        if (!_contents.TryGetValue(file.Path, out var content))
        {
            return _tree.Read(file, diagnostics);
        }

        if (content.Bytes is { } held)
        {
            return held;
        }

        if (_tree.Read(file, diagnostics) is { } read && SHA256.HashData(read).AsSpan().SequenceEqual(content.Hash.Span))
        {
            return read;
        }

        _hasChanged = true;
        return null;
    }

    /// <summary>
    /// Whether a file's bytes are freed once all who have to have read it, as with <see cref="LetGo"/>. If not, the tree can be the basis
    /// for a later one.
    /// </summary>
    public bool IsReadOnce { get; set; }

    public void Release(TreeFile file)
    {
        if (IsReadOnce && _contents.TryGetValue(file.Path, out var content))
        {
            content.Bytes = null;
        }
    }

    /// <summary>
    /// Frees what the files hold, when most are not needed any more; one that is asked for all the same is read again. Such a tree is no
    /// basis for a later one.
    /// </summary>
    public void LetGo()
    {
        foreach (var content in _contents.Values)
        {
            content.Bytes = null;
        }
    }

    /// <summary>Their SHA-256, in hexadecimal digits.</summary>
    public string? ContentIdOf(TreeFile file) =>
        _contents.TryGetValue(file.Path, out var content) ? Convert.ToHexStringLower(content.Hash.Span) : null;

    private static Dictionary<string, Content> ByPath(IReadOnlyList<TreeFile> files, Content[] contents)
    {
        var found = new Dictionary<string, Content>(files.Count, StringComparer.Ordinal);
        for (var i = 0; i < contents.Length; i++)
        {
            found[files[i].Path] = contents[i];
        }

        return found;
    }

    private static byte[] HashOf(IReadOnlyList<TreeFile> files, byte[] hashes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Count; i++)
        {
            // A path holds no NUL, so that no other list of files gives the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes(files[i].Path + "\0"));
            hash.AppendData(hashes, i * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);
        }

        return hash.GetHashAndReset();
    }

    private sealed class Content(byte[] bytes, ReadOnlyMemory<byte> hash)
    {
        /// <summary>Null once they were let go of.</summary>
        public byte[]? Bytes { get; set; } = bytes;

        public ReadOnlyMemory<byte> Hash { get; } = hash;
    }
}
