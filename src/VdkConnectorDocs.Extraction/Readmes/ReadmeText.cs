using System.Text;
using System.Text.Unicode;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>The text of a README from its bytes.</summary>
internal static class ReadmeText
{
    private const char Replacement = '\uFFFD';

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>UTF-8 without byte order mark and NUL, cut at the limit.</summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, ReadmeLimits limits, DiagnosticBag diagnostics)
    {
        bytes = bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        if (!Utf8.IsValid(bytes))
        {
            diagnostics.Add(ReadmeDiagnostics.InvalidUtf8.At(SourceLocation.OfFile(path)));
        }

        // CommonMark replaces NUL, "for security reasons".
        var text = Encoding.UTF8.GetString(bytes).Replace('\0', Replacement);
        if (text.Length <= limits.MaxLength)
        {
            return new SourceText(path, text);
        }

        var end = text.AsSpan(0, limits.MaxLength).LastIndexOfAny('\n', '\r') + 1;
        end = end > 0 ? end : limits.MaxLength - (char.IsHighSurrogate(text[limits.MaxLength - 1]) ? 1 : 0);
        var source = new SourceText(path, text[..end]);
        diagnostics.Add(ReadmeDiagnostics.TooLarge.At(source.GetLocation(new TextSpan(end, 0)), limits.MaxLength));
        return source;
    }

    /// <summary>The text with blanks in place of lines that are longer than the limit, so that offsets stay.</summary>
    public static string WithoutLongLines(SourceText source, int limit, DiagnosticBag diagnostics)
    {
        StringBuilder? text = null;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            if (span.Length > limit)
            {
                text ??= new StringBuilder(source.Text);
                text.Remove(span.Start, span.Length).Insert(span.Start, new string(' ', span.Length));
                diagnostics.Add(ReadmeDiagnostics.LongLine.At(source.GetLocation(new TextSpan(span.Start, 0)), limit));
            }
        }

        return text?.ToString() ?? source.Text;
    }
}
