namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>Folders as manifests write them.</summary>
internal static class SourceFolder
{
    /// <summary>Without <c>./</c>, a slash at the end and blanks; empty for the manifest's own folder.</summary>
    public static string Normalize(string folder)
    {
        var text = folder.Trim().Replace('\\', '/').TrimEnd('/');
        while (text.StartsWith("./", StringComparison.Ordinal))
        {
            text = text[2..];
        }

        return text == "." ? "" : text;
    }

    /// <summary>The folder that a folder or file lies in.</summary>
    public static string ParentOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }
}
