using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>A place in the text, and what stands there. The methods that can fail report why and return false.</summary>
internal sealed class TomlScanner(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>After so many errors the rest of a file is not worth reading.</summary>
    private const int MaxErrors = 20;

    private int _errors;

    public int Position { get; set; }

    /// <summary>The character here; <c>\0</c> at the end, where <see cref="AtEnd"/> tells it from one in the text.</summary>
    public char Current => Peek(0);

    public bool AtEnd => Position >= source.Length;

    public bool GaveUp => _errors >= MaxErrors;

    public string Text => source.Text;

    public char Peek(int ahead) => Position + ahead < source.Length ? source.Text[Position + ahead] : '\0';

    public bool StartsWith(string text) => source.Text.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);

    public bool Accept(char expected)
    {
        if (AtEnd || Current != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    public TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Position);

    /// <returns>False, so that a method can fail with it.</returns>
    public bool Fail(string reason) => Fail(reason, new TextSpan(Position, AtEnd ? 0 : 1));

    /// <returns>False, so that a method can fail with it.</returns>
    public bool Fail(string reason, TextSpan span) => Report(MetadataDiagnostics.InvalidToml, span, reason);

    /// <returns>False, so that a method can fail with it.</returns>
    public bool Report(DiagnosticDescriptor descriptor, TextSpan span, object argument)
    {
        _errors++;
        diagnostics.Add(descriptor.At(source.GetLocation(span), argument));
        return false;
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            Position++;
        }
    }

    /// <summary>Blanks, then a comment if there is one.</summary>
    public bool SkipComment()
    {
        SkipBlanks();
        if (AtEnd || Current != '#')
        {
            return true;
        }

        while (!AtEnd && !AtLineBreak())
        {
            if (IsForbiddenControl(Current))
            {
                return Fail("a comment must not have control characters");
            }

            Position++;
        }

        return true;
    }

    /// <summary>Blanks, comments and line breaks.</summary>
    public bool SkipLines()
    {
        do
        {
            if (!SkipComment())
            {
                return false;
            }
        }
        while (AcceptLineBreak());
        return true;
    }

    public bool AcceptLineBreak()
    {
        if (!AtLineBreak())
        {
            return false;
        }

        Position += Current == '\r' ? 2 : 1;
        return true;
    }

    public bool AtLineBreak() => Current == '\n' || (Current == '\r' && Peek(1) == '\n');

    /// <summary>To the first line from the next one on that begins like a statement.</summary>
    public void SkipToNextStatement()
    {
        do
        {
            var next = source.Text.AsSpan(Math.Min(Position, source.Length)).IndexOf('\n');
            Position = next < 0 ? source.Length : Position + next + 1;
        }
        while (!AtEnd && !BeginsStatement());
    }

    public static bool IsForbiddenControl(char c) => c is < ' ' and not '\t' or '\u007F';

    private bool BeginsStatement()
    {
        var line = source.Text.AsSpan(Position);
        var end = line.IndexOf('\n');
        line = (end < 0 ? line : line[..end]).Trim();
        if (line.StartsWith('['))
        {
            return line.EndsWith(']') && line.Length > 2 && IsBareKey(line.TrimStart('[')[0]);
        }

        var key = line.IndexOfAnyExcept(TomlKeys.Bare);
        return key > 0 && line[key..].TrimStart() is ['=' or '.', ..];
    }

    private static bool IsBareKey(char c) => TomlKeys.Bare.Contains(c);
}
