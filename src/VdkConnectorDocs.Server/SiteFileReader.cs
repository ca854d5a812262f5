namespace VdkConnectorDocs.Server;

/// <summary>Reads files of a site without following links, which could lead out of it.</summary>
internal static class SiteFileReader
{
    /// <summary>The newest content of a file of a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="path">A path of its list, relative to the folder.</param>
    /// <returns>Null when it is not there, is no regular file, or is reached through a link.</returns>
    public static async Task<byte[]?> Read(ServedSite site, string path, CancellationToken cancellationToken) =>
        site.Ahead.TryGetValue(path, out var ahead) && await ahead.WaitAsync(cancellationToken) is { } content
            ? content
            : await Read(site.Folder, path, cancellationToken);

    /// <param name="path">A path of the site's list, relative to the folder.</param>
    /// <returns>Null when the file is not there, is no regular file, or is reached through a link.</returns>
    public static async Task<byte[]?> Read(string folder, string path, CancellationToken cancellationToken)
    {
        try
        {
            return HasLink(folder, path) ? null : await File.ReadAllBytesAsync(Path.Join(folder, path), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A build replaces the folder as a whole; a file that is gone is not part of the site any more.
            return null;
        }
    }

    private static bool HasLink(string folder, string path)
    {
        var place = folder;
        foreach (var segment in path.Split('/'))
        {
            place = Path.Join(place, segment);
            if ((File.GetAttributes(place) & (FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None)
            {
                return true;
            }
        }

        return false;
    }
}
