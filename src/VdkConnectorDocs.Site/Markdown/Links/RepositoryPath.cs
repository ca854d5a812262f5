namespace VdkConnectorDocs.Site.Markdown.Links;

/// <summary>A path that a relative link of a document names.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>, decoded, without <c>.</c> and <c>..</c>; empty for the root.</param>
/// <param name="IsFolder">Written with a <c>/</c> at its end.</param>
/// <param name="Suffix">The link's query and fragment, encoded.</param>
internal readonly record struct RepositoryPath(string Path, bool IsFolder, string Suffix)
{
    /// <summary>Resolves a relative link as hosts of repositories do: one that begins with <c>/</c> begins at the root.</summary>
    /// <param name="target">The link as written.</param>
    /// <param name="folder">The folder of the document, relative to the root, with <c>/</c>.</param>
    /// <returns>Null when it leads out of the root or is no path.</returns>
    public static RepositoryPath? Resolve(string target, string folder)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var written = end < 0 ? target : target[..end];
        var suffix = end < 0 ? "" : WebAddress.Encode(target.AsSpan(end));
        var isAbsolute = written.StartsWith('/');

        var segments = new List<string>();
        foreach (var segment in (isAbsolute ? written : $"{folder}/{written}").Split('/'))
        {
            switch (Uri.UnescapeDataString(segment))
            {
                case "" or ".":
                    break;
                case "..":
                    if (segments.Count == 0)
                    {
                        return null;
                    }

                    segments.RemoveAt(segments.Count - 1);
                    break;
                case var name when name.AsSpan().IndexOfAny('/', '\\', '\0') >= 0:
                    return null;
                case var name:
                    segments.Add(name);
                    break;
            }
        }

        return new RepositoryPath(string.Join('/', segments), written.EndsWith('/'), suffix);
    }
}
