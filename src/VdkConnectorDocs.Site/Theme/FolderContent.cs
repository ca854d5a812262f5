using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Site.Theme;

/// <summary>Tells whether anything has changed in the folders that a site's configuration names.</summary>
public static class FolderContent
{
    // Also what listing leaves out: a template may name a hidden file.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device,
        IgnoreInaccessible = false,
    };

    /// <summary>The SHA-256 of the paths and bytes of all files of the folders, links left out.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public static byte[] Hash(SiteFolders folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in (ReadOnlySpan<string?>)[folders.Templates, folders.Assets, folders.Pages, folders.Overlays])
        {
            Append(hash, folder);
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string? folder)
    {
        hash.AppendData(folder is null ? "none\0"u8 : Directory.Exists(folder) ? "folder\0"u8 : "missing\0"u8);
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", Everything).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file) + "\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
    }
}
