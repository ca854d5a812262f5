using System.Text;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Indentation of text blocks as Python's library treats it.</summary>
public static class TextLayout
{
    /// <summary><c>inspect.cleandoc</c>: the common indentation of all lines but the first goes, and blank lines at both ends.</summary>
    public static string CleanDocstring(string text)
    {
        var lines = ExpandTabs(text).Split('\n').ToList();
        var margin = Margin(lines.Skip(1));
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = i == 0 ? TrimStart(lines[0]) : margin is null ? lines[i] : lines[i].Length > margin ? lines[i][margin.Value..] : "";
        }

        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        while (lines.Count > 0 && lines[0].Length == 0)
        {
            lines.RemoveAt(0);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Whether every version of Python keeps a docstring as it is written: since 3.13 indentation goes when a module is compiled.</summary>
    public static bool IsUnindented(string text)
    {
        var lines = text.Split('\n');
        return !text.Contains('\t', StringComparison.Ordinal)
            && TrimStart(lines[0]).Length == lines[0].Length
            && (lines.Length == 1 || Margin(lines.Skip(1)) == 0 || lines.Skip(1).All(static l => l.Length == 0));
    }

    /// <summary><c>str.expandtabs()</c>: tabs lead to the next column that is a multiple of 8.</summary>
    public static string ExpandTabs(string text)
    {
        const int TabSize = 8;
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var column = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\t':
                    result.Append(' ', TabSize - (column % TabSize));
                    column = 0;
                    break;
                case '\n' or '\r':
                    result.Append(text[i]);
                    column = 0;
                    break;
                default:
                    result.Append(text[i]);
                    column += char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1;
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary><c>textwrap.dedent</c>; null where versions of Python differ.</summary>
    public static string? Dedent(string text)
    {
        var lines = text.Split('\n');
        string? margin = null;
        foreach (var line in lines)
        {
            var content = line.AsSpan().TrimStart(" \t");
            if (content.IsEmpty)
            {
                continue;
            }

            if (TrimStart(line).Length != content.Length)
            {
                return null;
            }

            var indentation = line[..^content.Length];
            margin = margin is null ? indentation : margin[..margin.AsSpan().CommonPrefixLength(indentation)];
        }

        return string.Join('\n', lines.Select(l => l.AsSpan().Trim(" \t").IsEmpty ? "" : l[(margin?.Length ?? 0)..]));
    }

    private static string TrimStart(string line) => line.AsSpan().TrimStart(StringMethods.WhiteSpace).ToString();

    /// <summary>Null when no line has content.</summary>
    private static int? Margin(IEnumerable<string> lines)
    {
        int? margin = null;
        foreach (var line in lines)
        {
            var content = TrimStart(line);
            if (content.Length > 0)
            {
                margin = Math.Min(margin ?? int.MaxValue, line.Length - content.Length);
            }
        }

        return margin;
    }
}
