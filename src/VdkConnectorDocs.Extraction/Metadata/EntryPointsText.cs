using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>
/// Reads entry points written as text, as <c>setup(entry_points="""…""")</c> and <c>entry_points.txt</c> have them: a section a group, a
/// line <c>name = target</c> an entry point (Python Packaging User Guide, "Entry points specification").
/// </summary>
public static class EntryPointsText
{
    /// <param name="source">The text; spans are in it.</param>
    public static IReadOnlyList<ManifestEntryPoint> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var found = new List<ManifestEntryPoint>();
        string? group = null;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var span = source.GetLineSpan(number);
            var line = source[span].Trim();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (line is ['[', .. var name, ']'])
            {
                group = name.Trim().ToString();
                continue;
            }

            var entryPoint = group is null ? null : Parse(group, line, span);
            if (entryPoint is not null)
            {
                found.Add(entryPoint);
            }
            else
            {
                diagnostics.Add(MetadataDiagnostics.InvalidEntryPoint.At(source.GetLocation(span), line.ToString()));
            }
        }

        return found;
    }

    /// <summary>
    /// An entry point from <c>name = module:object [extra]</c>; null when the text has another form. Extras, which are obsolete, are left
    /// out.
    /// </summary>
    public static ManifestEntryPoint? Parse(string group, ReadOnlySpan<char> text, TextSpan span)
    {
        var equals = text.IndexOf('=');
        if (equals < 0)
        {
            return null;
        }

        var name = text[..equals].Trim();
        var target = Target(text[(equals + 1)..]);
        return name.IsEmpty || target.Length == 0 ? null : new ManifestEntryPoint(group, name.ToString(), target, span);
    }

    /// <summary>A target without its extras and blanks; empty when it is none.</summary>
    internal static string Target(ReadOnlySpan<char> text)
    {
        var bracket = text.IndexOf('[');
        var target = string.Concat((bracket < 0 ? text : text[..bracket]).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return target.All(IsTargetCharacter) ? target : "";
    }

    /// <summary>Letters of all scripts may be in Python's names.</summary>
    private static bool IsTargetCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or ':';
}
