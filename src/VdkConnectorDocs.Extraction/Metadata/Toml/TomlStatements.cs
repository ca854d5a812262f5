namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>The lines of a document: headers and key/value pairs.</summary>
internal sealed class TomlStatements(TomlScanner scanner, DocumentBuilder document)
{
    private readonly List<KeyPart> _key = [];

    /// <summary>Reads one statement and the rest of its line.</summary>
    /// <param name="failed">Something was reported, and the line is not read to its end.</param>
    /// <returns>False at the end of the document.</returns>
    public bool TryReadNext(out bool failed)
    {
        failed = !scanner.SkipLines();
        if (failed)
        {
            return true;
        }

        if (scanner.AtEnd)
        {
            return false;
        }

        failed = !(scanner.Current == '[' ? TryReadHeader() : TryReadPair()) || !TryEndLine();
        return true;
    }

    private bool TryReadHeader()
    {
        var start = scanner.Position;
        scanner.Position++;
        var isArray = scanner.Accept('[');
        if (!TryReadHeaderKey(isArray))
        {
            document.OpenNowhere();
            return false;
        }

        var path = _key.ToArray();
        var span = scanner.SpanFrom(start);
        var taken = isArray ? document.OpenArrayTable(path, span) : document.OpenTable(path, span);
        if (taken is not { } part)
        {
            return true;
        }

        document.OpenNowhere();
        scanner.Report(MetadataDiagnostics.TomlKeyTwice, part.Span, part.Name);
        return true;
    }

    private bool TryReadHeaderKey(bool isArray)
    {
        if (!TomlKeys.TryRead(scanner, _key))
        {
            return false;
        }

        return scanner.Accept(']') && (!isArray || scanner.Accept(']'))
            ? true
            : scanner.Fail(isArray ? "']]' is expected" : "']' is expected");
    }

    private bool TryReadPair()
    {
        if (!TomlKeys.TryRead(scanner, _key))
        {
            return false;
        }

        var path = _key.ToArray();
        if (!scanner.Accept('='))
        {
            return scanner.Fail("'=' is expected");
        }

        scanner.SkipBlanks();
        if (!TomlValues.TryRead(scanner, depth: 0, out var value))
        {
            return false;
        }

        if (DocumentBuilder.Assign(document.Current, path, value) is { } taken)
        {
            scanner.Report(MetadataDiagnostics.TomlKeyTwice, taken.Span, taken.Name);
        }

        return true;
    }

    private bool TryEndLine()
    {
        if (!scanner.SkipComment())
        {
            return false;
        }

        return scanner.AtEnd || scanner.AcceptLineBreak() || scanner.Fail("the line goes on where it must end");
    }
}
