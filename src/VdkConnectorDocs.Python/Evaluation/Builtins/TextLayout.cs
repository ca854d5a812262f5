namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Indentation of text blocks as Python's library treats it.</summary>
public static class TextLayout
{
    /// <summary><c>inspect.cleandoc</c>: the common indentation of all lines but the first goes, and blank lines at both ends.</summary>
    public static string CleanDocstring(string text)
    {
        var lines = text.Replace("\t", "        ", StringComparison.Ordinal).Split('\n').ToList();
        var margin = Margin(lines.Skip(1));
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = i == 0 ? lines[0].TrimStart() : lines[i].Length >= margin ? lines[i][margin..] : lines[i].TrimStart();
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

    /// <summary><c>textwrap.dedent</c>.</summary>
    public static string Dedent(string text)
    {
        var lines = text.Split('\n');
        var margin = Margin(lines);
        return string.Join('\n', lines.Select(l => l.AsSpan().Trim(" \t").IsEmpty ? "" : l[margin..]));
    }

    private static int Margin(IEnumerable<string> lines)
    {
        var margin = int.MaxValue;
        foreach (var line in lines)
        {
            var content = line.TrimStart();
            if (content.Length > 0)
            {
                margin = Math.Min(margin, line.Length - content.Length);
            }
        }

        return margin == int.MaxValue ? 0 : margin;
    }
}
