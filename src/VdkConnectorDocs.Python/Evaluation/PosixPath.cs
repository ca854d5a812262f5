namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>
/// Paths as <c>posixpath</c> treats them (Python library reference, <c>os.path</c>); one that starts with
/// <see cref="Values.TreeAnchor.Marker"/> is absolute.
/// </summary>
public static class PosixPath
{
    public static bool IsAbsolute(string path) => path.Length > 0 && path[0] is '/' or Values.TreeAnchor.Marker;

    public static string Join(string path, string other)
    {
        if (IsAbsolute(other) || path.Length == 0)
        {
            return other;
        }

        return path[^1] == '/' ? path + other : $"{path}/{other}";
    }

    public static string DirectoryName(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : path[..slash];
    }

    public static string BaseName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The parent as <c>pathlib</c> has it: that of a bare name is <c>.</c>.</summary>
    public static string Parent(string path)
    {
        path = path.TrimEnd('/');
        var slash = path.LastIndexOf('/');
        return slash > 0 ? path[..slash] : slash == 0 ? "/" : path.Length > 0 && path[0] == Values.TreeAnchor.Marker ? path : ".";
    }

    public static (string Root, string Extension) SplitExtension(string path)
    {
        var name = BaseName(path);
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || name.AsSpan(0, dot).TrimStart('.').IsEmpty)
        {
            return (path, "");
        }

        var cut = path.Length - name.Length + dot;
        return (path[..cut], path[cut..]);
    }

    /// <summary>Without <c>.</c>, <c>..</c> and repeated slashes.</summary>
    public static string Normalize(string path)
    {
        if (path.Length == 0)
        {
            return ".";
        }

        var parts = new List<string>();
        var isRooted = path[0] == '/';
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part is ".." && parts.Count > 0 && parts[^1] is not ".." && !(parts.Count == 1 && parts[0][0] == Values.TreeAnchor.Marker))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ".." || !isRooted)
            {
                parts.Add(part);
            }
        }

        var joined = string.Join('/', parts);
        return isRooted ? "/" + joined : joined.Length == 0 ? "." : joined;
    }
}
