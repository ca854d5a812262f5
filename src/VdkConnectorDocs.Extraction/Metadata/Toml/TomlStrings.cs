using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>The four forms of a string (TOML 1.0.0, "String").</summary>
internal static class TomlStrings
{
    /// <summary>Reads a string that begins here, with its quotes.</summary>
    public static bool TryRead(TomlScanner scanner, out string value)
    {
        var quote = scanner.Current;
        var isBasic = quote == '"';
        if (scanner.StartsWith(isBasic ? "\"\"\"" : "'''"))
        {
            scanner.Position += 3;
            scanner.AcceptLineBreak();
            return TryReadMultiLine(scanner, quote, isBasic, out value);
        }

        scanner.Position++;
        return TryReadLine(scanner, quote, isBasic, out value);
    }

    private static bool TryReadLine(TomlScanner scanner, char quote, bool isBasic, out string value)
    {
        var start = scanner.Position;
        var text = new StringBuilder();
        value = "";
        while (!scanner.AtEnd)
        {
            var c = scanner.Current;
            if (c == quote)
            {
                scanner.Position++;
                value = text.ToString();
                return true;
            }

            if (c == '\\' && isBasic)
            {
                if (!TryReadEscape(scanner, text))
                {
                    return false;
                }
            }
            else if (scanner.AtLineBreak())
            {
                break;
            }
            else if (TomlScanner.IsForbiddenControl(c))
            {
                return scanner.Fail("a string must not have control characters");
            }
            else
            {
                text.Append(c);
                scanner.Position++;
            }
        }

        return scanner.Fail("the string does not end on its line", scanner.SpanFrom(start - 1));
    }

    private static bool TryReadMultiLine(TomlScanner scanner, char quote, bool isBasic, out string value)
    {
        var start = scanner.Position;
        var text = new StringBuilder();
        value = "";
        while (!scanner.AtEnd)
        {
            var c = scanner.Current;
            if (c == quote && scanner.Peek(1) == quote && scanner.Peek(2) == quote)
            {
                scanner.Position += 3;

                // Up to two quotes may stand before the closing three.
                for (var extra = 0; extra < 2 && scanner.Accept(quote); extra++)
                {
                    text.Append(quote);
                }

                value = text.ToString();
                return true;
            }

            if (c == '\\' && isBasic)
            {
                if (!TrySkipLineEnd(scanner) && !TryReadEscape(scanner, text))
                {
                    return false;
                }
            }
            else if (scanner.AcceptLineBreak())
            {
                text.Append('\n');
            }
            else if (TomlScanner.IsForbiddenControl(c))
            {
                return scanner.Fail("a string must not have control characters");
            }
            else
            {
                text.Append(c);
                scanner.Position++;
            }
        }

        return scanner.Fail("the string does not end", scanner.SpanFrom(Math.Max(start - 3, 0)));
    }

    /// <summary>A backslash at the end of a line takes away all blanks and line breaks up to the next character.</summary>
    private static bool TrySkipLineEnd(TomlScanner scanner)
    {
        var backslash = scanner.Position;
        scanner.Position++;
        scanner.SkipBlanks();
        if (!scanner.AtLineBreak())
        {
            scanner.Position = backslash;
            return false;
        }

        while (scanner.AcceptLineBreak())
        {
            scanner.SkipBlanks();
        }

        return true;
    }

    private static bool TryReadEscape(TomlScanner scanner, StringBuilder text)
    {
        var start = scanner.Position;
        var kind = scanner.Peek(1);
        scanner.Position = Math.Min(start + 2, scanner.Text.Length);
        switch (kind)
        {
            case 'b':
                text.Append('\b');
                return true;
            case 't':
                text.Append('\t');
                return true;
            case 'n':
                text.Append('\n');
                return true;
            case 'f':
                text.Append('\f');
                return true;
            case 'r':
                text.Append('\r');
                return true;
            case '"' or '\\':
                text.Append(kind);
                return true;
            case 'u' or 'U':
                return TryReadCodePoint(scanner, kind == 'u' ? 4 : 8, start, text);
            default:
                return scanner.Fail("there is no such escape in a string", scanner.SpanFrom(start));
        }
    }

    private static bool TryReadCodePoint(TomlScanner scanner, int digits, int start, StringBuilder text)
    {
        var rest = scanner.Text.AsSpan(scanner.Position);
        if (rest.Length >= digits
            && int.TryParse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
            && Rune.IsValid(codePoint))
        {
            scanner.Position += digits;
            text.Append(new Rune(codePoint).ToString());
            return true;
        }

        return scanner.Fail("the escape does not name a character", scanner.SpanFrom(start));
    }
}
