using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>What can be wrong with a README: VCD2251 to VCD2279.</summary>
public static class ReadmeDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidUtf8 = new(
        "VCD2251",
        "A README is not UTF-8",
        "The README is not valid UTF-8; what cannot be read is replaced.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TooLarge = new(
        "VCD2252", "A README passes a limit", "The README has more than {0} characters; what is behind them is left out.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotParsed = new(
        "VCD2253",
        "A README is not read as Markdown",
        "The README is not read as Markdown, because it is nested too deeply; options it names are not looked for.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor LongLine = new(
        "VCD2254",
        "A README has a very long line",
        "The line has more than {0} characters; options it names are not looked for.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor TooManyCells = new(
        "VCD2255",
        "A README has too many cells in tables",
        "The README's tables have more cells than can be read in reasonable time; the tables beyond that are not searched for options.",
        DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [InvalidUtf8, TooLarge, NotParsed, LongLine, TooManyCells];
}
