using System.Collections.Immutable;
using System.Text;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python;

/// <summary>Turns the bytes of a Python file into text (Python reference, section 2.1.4; PEP 263).</summary>
public static class PythonSource
{
    private const int DeclarationLines = 2;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Decodes a file with the encoding that its byte order mark or its first two lines declare, else as UTF-8. Never throws: bytes
    /// outside the encoding become U+FFFD and an unknown encoding is taken for UTF-8, each with a diagnostic. NUL bytes are kept;
    /// <see cref="PythonParser"/> reports them.
    /// </summary>
    /// <param name="path">The path to print, with <c>/</c>; relative to the tree that the file belongs to.</param>
    public static (SourceText Source, ImmutableArray<Diagnostic> Diagnostics) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var hasMark = bytes.StartsWith(ByteOrderMark);
        var content = hasMark ? bytes[ByteOrderMark.Length..] : bytes;
        if (FindDeclaration(content) is not { } declaration)
            return Decode(path, content, PythonEncodings.Utf8, "UTF-8");

        var encoding = PythonEncodings.Find(declaration.Name);
        if (encoding is not null && (!hasMark || PythonEncodings.IsSpelledUtf8(declaration.Name)))
            return Decode(path, content, encoding, declaration.Name);

        var (source, diagnostics) = Decode(path, content, PythonEncodings.Utf8, "UTF-8");
        var problem = encoding is null ? "is not known" : "contradicts the file's byte order mark";
        var location = source.GetLocation(new TextSpan(declaration.Start, declaration.Name.Length));
        return (source, [PythonDiagnostics.UnknownEncoding.At(location, declaration.Name, problem), .. diagnostics]);
    }

    private static (SourceText Source, ImmutableArray<Diagnostic> Diagnostics) Decode(
        string path, ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            return (new SourceText(path, encoding.GetString(bytes)), []);
        }
        catch (DecoderFallbackException exception)
        {
            var replacing = (Encoding)encoding.Clone();
            replacing.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
            var source = new SourceText(path, replacing.GetString(bytes));
            var first = replacing.GetCharCount(bytes[..Math.Clamp(exception.Index, 0, bytes.Length)]);
            return (source, [PythonDiagnostics.InvalidBytes.At(source.GetLocation(new TextSpan(first, 1)), name)]);
        }
    }

    /// <summary>
    /// The encoding named by a comment that stands alone on the first line, or on the second below a comment or a blank line:
    /// <c>^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)</c>.
    /// </summary>
    private static Declaration? FindDeclaration(ReadOnlySpan<byte> bytes)
    {
        var lineStart = 0;
        for (var line = 0; line < DeclarationLines && lineStart < bytes.Length; line++)
        {
            var length = bytes[lineStart..].IndexOfAny((byte)'\n', (byte)'\r');
            var end = length < 0 ? bytes.Length : lineStart + length;
            var start = lineStart;
            while (start < end && bytes[start] is (byte)' ' or (byte)'\t' or (byte)'\f')
                start++;
            if (start < end && bytes[start] != '#')
                return null;
            if (start < end && FindName(bytes[start..end]) is { } name)
                return new Declaration(Encoding.ASCII.GetString(bytes[start..end][name]), start + name.Start.Value);
            lineStart = end < bytes.Length - 1 && bytes[end] == '\r' && bytes[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return null;
    }

    private static Range? FindName(ReadOnlySpan<byte> comment)
    {
        for (var from = 0; comment[from..].IndexOf("coding"u8) is >= 0 and var found;)
        {
            from += found + "coding"u8.Length;
            if (from >= comment.Length || comment[from] is not ((byte)':' or (byte)'='))
                continue;
            var start = from + 1;
            while (start < comment.Length && comment[start] is (byte)' ' or (byte)'\t')
                start++;
            var end = start;
            while (end < comment.Length && IsNamePart((char)comment[end]))
                end++;
            if (end > start)
                return start..end;
        }

        return null;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';

    /// <param name="Start">Offset in the bytes behind the byte order mark, and in the text: what precedes is taken to be ASCII.</param>
    private readonly record struct Declaration(string Name, int Start);
}
