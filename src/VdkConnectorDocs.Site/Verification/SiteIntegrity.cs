using System.Security.Cryptography;
using VdkConnectorDocs.Site.Output;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>Tells whether a folder holds a certain site, the whole of it and nothing else.</summary>
public static class SiteIntegrity
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    // Above, a file is hashed as it is read: offline.zip holds the whole site.
    private const long LargestHeld = 64 * 1024;

    /// <summary>The SHA-256 of a site's manifest, which names every other file's; null when there is none that can be read.</summary>
    public static string? ManifestHash(string folder)
    {
        try
        {
            var file = Path.Join(folder, SiteManifest.FileName);
            return File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : null;
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return null;
        }
    }

    /// <summary>The files of the site whose manifest has this hash, in ordinal order; null unless every byte in the folder is that site's.</summary>
    public static IReadOnlyList<string>? FindFiles(string folder, string manifestHash, CancellationToken cancellationToken)
    {
        if (OutputLayout.Of(folder) is not { } layout)
        {
            return null;
        }

        try
        {
            if (ReadManifest(layout.Target, manifestHash) is not { } entries)
            {
                return null;
            }

            // The manifest and the marker are in no manifest.
            var isWhole = CountFiles(layout.Target) == entries.Count + 2
                && File.Exists(Path.Join(layout.Target, OutputLayout.MarkerName))
                && AreSame(layout.Target, entries, cancellationToken);
            return isWhole ? [.. entries.Select(static entry => entry.Path).Append(SiteManifest.FileName).Order(StringComparer.Ordinal)] : null;
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return null;
        }
    }

    /// <summary>What the manifest in a folder lists; null unless it has this hash.</summary>
    internal static IReadOnlyList<ManifestEntry>? ReadManifest(string folder, string manifestHash)
    {
        try
        {
            var file = Path.Join(folder, SiteManifest.FileName);
            return File.Exists(file) && File.ReadAllBytes(file) is var manifest && Convert.ToHexStringLower(SHA256.HashData(manifest)) == manifestHash
                ? SiteManifest.Read(manifest)
                : null;
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return null;
        }
    }

    /// <summary>The bytes of a file of a site; null when it is not there as its manifest lists it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    internal static byte[]? Read(string folder, ManifestEntry entry) =>
        Find(folder, entry) is { } file && File.ReadAllBytes(file.FullName) is var content && entry.Lists(content) ? content : null;

    /// <summary>The number of files in a folder, however deep, links included.</summary>
    internal static int CountFiles(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything).Count(static entry => entry is FileInfo or { LinkTarget: not null });

    private static bool AreSame(string folder, IReadOnlyList<ManifestEntry> entries, CancellationToken cancellationToken)
    {
        var chunks = Math.Clamp(Environment.ProcessorCount, 1, Math.Max(entries.Count, 1));
        var others = 0;
        Parallel.For(0, chunks, new ParallelOptions { CancellationToken = cancellationToken }, chunk =>
        {
            for (var i = chunk; i < entries.Count && Volatile.Read(ref others) == 0; i += chunks)
            {
                if (!IsSame(folder, entries[i]))
                {
                    Interlocked.Increment(ref others);
                }
            }
        });
        return others == 0;
    }

    private static bool IsSame(string folder, ManifestEntry entry)
    {
        if (entry.Size <= LargestHeld)
        {
            return Read(folder, entry) is not null;
        }

        using var content = Find(folder, entry)?.OpenRead();
        return content is not null && entry.Lists(content);
    }

    private static FileInfo? Find(string folder, ManifestEntry entry)
    {
        var file = new FileInfo(Path.Join(folder, entry.Path));
        return file.Exists && file.LinkTarget is null && file.Length == entry.Size ? file : null;
    }
}
