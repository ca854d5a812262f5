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

    /// <summary>A path as <c>pathlib</c> keeps it: without <c>.</c> and repeated slashes; two slashes at the start stay two.</summary>
    public static string Pure(string path)
    {
        var root = path.Length > 0 && path[0] == '/' ? path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("///", StringComparison.Ordinal) ? "//" : "/" : "";
        var joined = root + string.Join('/', path.Split('/').Where(static p => p is not ("" or ".")));
        return joined.Length == 0 ? "." : joined;
    }

    /// <summary>What <c>path / other</c> gives.</summary>
    public static string JoinPure(string path, string other) => Pure(Join(path, other));

    public static string DirectoryName(string path)
    {
        var head = path[..(path.LastIndexOf('/') + 1)];
        var trimmed = head.TrimEnd('/');
        return trimmed.Length == 0 ? head : trimmed;
    }

    public static string BaseName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The parent as <c>pathlib</c> has it: that of a bare name is <c>.</c>.</summary>
    public static string Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash > 0 ? path[..slash] is "/" ? path : path[..slash] : slash == 0 ? "/" : ".";
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
        var root = path[0] != '/' ? "" : path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("///", StringComparison.Ordinal) ? "//" : "/";
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
            else if (part is not ".." || root.Length == 0)
            {
                parts.Add(part);
            }
        }

        var joined = string.Join('/', parts);
        return (root + joined).Length == 0 ? "." : root + joined;
    }
}
