using System.Text;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>Which names may be part of a path in a tree, and how to print those that may not.</summary>
internal static class TreePath
{
    /// <summary>
    /// Why a file's or folder's own name is not used, as the end of a sentence; null when it is fine. A name that another system reads
    /// as a path, or that changes what a terminal or a log shows, is refused everywhere, so that a tree means the same on every machine.
    /// </summary>
    public static string? WhyUnusable(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name is "." or "..")
        {
            return "is not a name";
        }

        if (name.ContainsAny('/', '\\'))
        {
            return "contains a path separator";
        }

        foreach (var rune in name.EnumerateRunes())
        {
            // Bytes that are not UTF-8 and lone surrogates both arrive as the replacement character.
            if (rune == Rune.ReplacementChar)
            {
                return "is not valid Unicode";
            }

            if (Rune.IsControl(rune))
            {
                return "contains a control character";
            }
        }

        return null;
    }

    /// <summary>The name with everything that could disturb a terminal or a log shown as <c>\u001b</c>.</summary>
    public static string Printable(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
            {
                builder.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }

    /// <summary>A path's last segment.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path without its last segment; empty for a path of one segment.</summary>
    public static string ParentOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }
}
