using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Output;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>Checks a site that was built earlier or downloaded: its files against its manifest, and its links.</summary>
public static class PublishedSiteVerifier
{
    // A file that is not the listed one can be of any size; of a larger one only that it is there counts.
    private const int MaxChangedBytes = 64 * 1024 * 1024;

    /// <summary>Reports what is wrong with the site in a folder; paths in diagnostics are relative to it.</summary>
    /// <param name="baseUrl">Where the site stands; null for where its first page says, if it does.</param>
    /// <returns>The files that the manifest lists; null when the folder has no manifest and is no site.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<string>? Verify(string folder, Uri? baseUrl, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var manifestFile = Path.Combine(folder, SiteManifest.FileName);
        if (!File.Exists(manifestFile) || SiteManifest.Read(File.ReadAllBytes(manifestFile)) is not { } manifest)
        {
            diagnostics.Add(VerificationDiagnostics.ManifestUnreadable.At(SourceLocation.OfFile(SiteManifest.FileName)));
            return null;
        }

        var links = new LinkVerifier(baseUrl ?? OwnAddress(Path.Combine(folder, "index.html")));
        links.Add(new SiteFile(SiteManifest.FileName, default));
        foreach (var entry in manifest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            VerifyFile(folder, entry, links, diagnostics);
        }

        var listed = manifest.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in FilesOf(folder).Where(path => !listed.Contains(path) && path is not (SiteManifest.FileName or OutputLayout.MarkerName)))
        {
            diagnostics.Add(VerificationDiagnostics.FileUnlisted.At(SourceLocation.OfFile(path)));
        }

        diagnostics.AddRange(links.Verify());
        return [.. manifest.Select(entry => entry.Path).Where(path => SitePath.Problem(path) is null)];
    }

    private static Uri? OwnAddress(string page) =>
        new FileInfo(page) is { Exists: true, Length: <= MaxChangedBytes } ? CanonicalAddress.Of(File.ReadAllBytes(page)) : null;

    private static void VerifyFile(string folder, ManifestEntry entry, LinkVerifier links, DiagnosticBag diagnostics)
    {
        var location = SourceLocation.OfFile(entry.Path);
        var file = new FileInfo(Path.Combine(folder, entry.Path));
        if (SitePath.Problem(entry.Path) is not null || !file.Exists)
        {
            diagnostics.Add(VerificationDiagnostics.FileMissing.At(location));
            return;
        }

        // A file of another size is told by its size. It is there all the same: links to it are not broken.
        var isOfSize = file.Length == entry.Size;
        var content = isOfSize || file.Length <= MaxChangedBytes ? File.ReadAllBytes(file.FullName) : [];
        if (!isOfSize || !entry.Lists(content))
        {
            diagnostics.Add(VerificationDiagnostics.FileChanged.At(location));
        }

        links.Add(new SiteFile(entry.Path, content));
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };
        return Directory.EnumerateFiles(folder, "*", options).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
    }
}
