using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>Reads documents of TOML 1.0.0 (https://toml.io/en/v1.0.0).</summary>
public static class TomlDocument
{
    /// <summary>How deep arrays and inline tables may be nested, and how many parts a key may have.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// The table of the document. What cannot be read is reported and left out; reading goes on with the next line that begins a
    /// statement.
    /// </summary>
    public static TomlTable Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var scanner = new TomlScanner(source, diagnostics);
        var document = new DocumentBuilder();
        var statements = new TomlStatements(scanner, document);
        while (!scanner.GaveUp && statements.TryReadNext(out var failed))
        {
            if (failed)
            {
                scanner.SkipToNextStatement();
            }
        }

        return document.ToTable();
    }
}
