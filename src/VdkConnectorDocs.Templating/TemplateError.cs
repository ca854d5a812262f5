using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating;

/// <summary>Why a template could not be rendered.</summary>
/// <param name="Diagnostic">The code, the place and the message.</param>
/// <param name="SourceLine">The line of the place, or null when there is no template.</param>
/// <param name="IncludedFrom">The includes that led to the place, innermost first.</param>
public sealed record TemplateError(Diagnostic Diagnostic, string? SourceLine, IReadOnlyList<SourceLocation> IncludedFrom)
{
    private const int MaxLineLength = 160;

    /// <summary>The diagnostic, and below it the line with a caret and the chain of includes. Lines end in <c>\n</c>, the last one in nothing.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Diagnostic.ToString());
        if (SourceLine is not null)
        {
            AppendLine(text, SourceLine, Diagnostic.Location.Start.Column - 1);
        }

        foreach (var include in IncludedFrom)
        {
            text.Append("\n    included from ").Append(include);
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, string line, int column)
    {
        // Of a very long line, the part around the place.
        var start = column < MaxLineLength ? 0 : column - (MaxLineLength / 2);
        var shown = line.AsSpan(start, Math.Min(MaxLineLength, line.Length - start));
        text.Append("\n    ").Append(shown).Append("\n    ");
        foreach (var character in shown[..Math.Min(column - start, shown.Length)])
        {
            text.Append(character == '\t' ? '\t' : ' ');
        }

        text.Append('^');
    }
}
