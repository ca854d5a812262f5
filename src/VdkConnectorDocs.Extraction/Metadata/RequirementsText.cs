using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>One requirement of a <c>requirements.txt</c>.</summary>
/// <param name="Span">Its line, or lines.</param>
public sealed record RequirementLine(Dependency Dependency, TextSpan Span);

/// <summary>
/// Reads <c>requirements.txt</c> (pip's "Requirements File Format"): options, includes, paths and addresses without a name are left
/// out, for they name no package.
/// </summary>
public static class RequirementsText
{
    private const string EggMark = "#egg=";

    public static IReadOnlyList<RequirementLine> Read(SourceText source)
    {
        var found = new List<RequirementLine>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            var text = source[span].ToString();
            while (text.EndsWith('\\') && line < source.LineCount)
            {
                var next = source.GetLineSpan(++line);
                text = text[..^1] + source[next].ToString();
                span = span.Cover(next);
            }

            if (Parse(text) is { } dependency)
            {
                found.Add(new RequirementLine(dependency, span));
            }
        }

        return found;
    }

    private static Dependency? Parse(string line)
    {
        var text = WithoutComment(line).Trim();
        if (text.StartsWith("-e ", StringComparison.Ordinal) || text.StartsWith("--editable", StringComparison.Ordinal))
        {
            text = text[(text.IndexOfAny([' ', '=']) + 1)..].Trim();
        }

        var egg = text.IndexOf(EggMark, StringComparison.Ordinal);
        if (egg >= 0 && text.Contains("://", StringComparison.Ordinal))
        {
            var name = Requirement.Parse(text.AsSpan(egg + EggMark.Length).TrimStart());
            return name is null ? null : new Dependency(name.Name, "@ " + text[..egg]);
        }

        return text.StartsWith('-') ? null : Requirement.Parse(WithoutOptions(text));
    }

    /// <summary>A comment begins at the start of the line or behind a blank; <c>#egg=</c> does not.</summary>
    private static string WithoutComment(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
            {
                return line[..i];
            }
        }

        return line;
    }

    private static string WithoutOptions(string text)
    {
        var option = text.IndexOf(" --", StringComparison.Ordinal);
        return option < 0 ? text : text[..option];
    }
}
