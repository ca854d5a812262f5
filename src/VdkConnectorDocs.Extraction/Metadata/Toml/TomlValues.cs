using System.Diagnostics.CodeAnalysis;
using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>Values of every kind; arrays and inline tables hold further ones.</summary>
internal static class TomlValues
{
    public static bool TryRead(TomlScanner scanner, int depth, [NotNullWhen(true)] out TomlValue? value)
    {
        value = null;
        if (depth > TomlDocument.MaxDepth)
        {
            return scanner.Report(MetadataDiagnostics.NestedTooDeep, new(scanner.Position, 1), TomlDocument.MaxDepth);
        }

        var start = scanner.Position;
        switch (scanner.Current)
        {
            case '"' or '\'':
                if (!TomlStrings.TryRead(scanner, out var text))
                {
                    return false;
                }

                value = new TomlString(text, scanner.SpanFrom(start));
                return true;
            case '[':
                return TryReadArray(scanner, depth, out value);
            case '{':
                return TryReadInlineTable(scanner, depth, out value);
            default:
                return TryReadWord(scanner, out value);
        }
    }

    private static bool TryReadArray(TomlScanner scanner, int depth, [NotNullWhen(true)] out TomlValue? value)
    {
        value = null;
        var start = scanner.Position;
        scanner.Position++;
        var items = new List<TomlValue>();
        while (true)
        {
            if (!scanner.SkipLines())
            {
                return false;
            }

            if (scanner.Accept(']'))
            {
                break;
            }

            if (!TryRead(scanner, depth + 1, out var item) || !scanner.SkipLines())
            {
                return false;
            }

            items.Add(item);
            if (!scanner.Accept(',') && scanner.Current != ']')
            {
                return scanner.Fail("',' or ']' is expected");
            }
        }

        value = new TomlArray(items.ToEquatableList(), scanner.SpanFrom(start));
        return true;
    }

    /// <summary>On one line, without a comma behind the last pair.</summary>
    private static bool TryReadInlineTable(TomlScanner scanner, int depth, [NotNullWhen(true)] out TomlValue? value)
    {
        value = null;
        var start = scanner.Position;
        scanner.Position++;
        scanner.SkipBlanks();
        var table = new TableBuilder(TableOrigin.Header, default);
        if (!scanner.Accept('}'))
        {
            do
            {
                if (!TryReadInlinePair(scanner, depth, table))
                {
                    return false;
                }

                scanner.SkipBlanks();
            }
            while (scanner.Accept(','));
            if (!scanner.Accept('}'))
            {
                return scanner.Fail("',' or '}' is expected");
            }
        }

        value = table.ToTable(scanner.SpanFrom(start));
        return true;
    }

    private static bool TryReadInlinePair(TomlScanner scanner, int depth, TableBuilder table)
    {
        var key = new List<KeyPart>();
        if (!TomlKeys.TryRead(scanner, key))
        {
            return false;
        }

        if (!scanner.Accept('='))
        {
            return scanner.Fail("'=' is expected");
        }

        scanner.SkipBlanks();
        if (!TryRead(scanner, depth + 1, out var item))
        {
            return false;
        }

        if (DocumentBuilder.Assign(table, key.ToArray(), item) is { } taken)
        {
            scanner.Report(MetadataDiagnostics.TomlKeyTwice, taken.Span, taken.Name);
        }

        return true;
    }

    /// <summary>A value without quotes or brackets.</summary>
    private static bool TryReadWord(TomlScanner scanner, [NotNullWhen(true)] out TomlValue? value)
    {
        var start = scanner.Position;
        SkipWord(scanner);
        if (scanner.Position == start)
        {
            value = null;
            return scanner.Fail("a value is expected");
        }

        // A blank may stand between a date and a time.
        var word = scanner.Text.AsSpan(start, scanner.Position - start);
        if (word.Length == 10 && TomlDates.BeginsWithDate(word) && scanner.Current == ' ' && char.IsAsciiDigit(scanner.Peek(1)))
        {
            scanner.Position++;
            SkipWord(scanner);
            word = scanner.Text.AsSpan(start, scanner.Position - start);
        }

        var span = scanner.SpanFrom(start);
        value = TomlNumbers.Read(word, span) ?? (TomlValue?)TomlDates.Read(word, span);
        return value is not null || scanner.Fail("this is not a value; a string needs quotes", span);
    }

    private static void SkipWord(TomlScanner scanner)
    {
        while (!scanner.AtEnd && (char.IsAsciiLetterOrDigit(scanner.Current) || scanner.Current is '+' or '-' or '.' or '_' or ':'))
        {
            scanner.Position++;
        }
    }
}
