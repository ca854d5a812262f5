using System.Buffers;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>Keys: bare, quoted and dotted (TOML 1.0.0, "Keys").</summary>
internal static class TomlKeys
{
    /// <summary>The parts a dotted key may have.</summary>
    private const int MaxParts = TomlDocument.MaxDepth;

    public static SearchValues<char> Bare { get; } =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Reads a key up to the first character that cannot belong to it.</summary>
    public static bool TryRead(TomlScanner scanner, List<KeyPart> parts)
    {
        parts.Clear();
        do
        {
            scanner.SkipBlanks();
            if (!TryReadPart(scanner, parts))
            {
                return false;
            }

            if (parts.Count > MaxParts)
            {
                return scanner.Report(MetadataDiagnostics.NestedTooDeep, parts[^1].Span, MaxParts);
            }

            scanner.SkipBlanks();
        }
        while (scanner.Accept('.'));
        return true;
    }

    private static bool TryReadPart(TomlScanner scanner, List<KeyPart> parts)
    {
        var start = scanner.Position;
        string name;
        if (scanner.Current is '"' or '\'' && !scanner.AtEnd)
        {
            if (scanner.StartsWith("\"\"\"") || scanner.StartsWith("'''"))
            {
                return scanner.Fail("a key must not be a multi-line string");
            }

            if (!TomlStrings.TryRead(scanner, out name))
            {
                return false;
            }
        }
        else
        {
            var rest = scanner.Text.AsSpan(Math.Min(start, scanner.Text.Length));
            var length = rest.IndexOfAnyExcept(Bare);
            length = length < 0 ? rest.Length : length;
            if (length == 0)
            {
                return scanner.Fail("a key is expected");
            }

            name = rest[..length].ToString();
            scanner.Position += length;
        }

        parts.Add(new KeyPart(name, scanner.SpanFrom(start)));
        return true;
    }
}
