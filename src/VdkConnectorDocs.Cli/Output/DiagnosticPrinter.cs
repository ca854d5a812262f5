using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Output;

/// <summary>Prints diagnostics in MSBuild's form, one a line, and how many there were.</summary>
internal static class DiagnosticPrinter
{
    /// <param name="least">What is less severe is not printed, only counted.</param>
    public static DiagnosticCounts Print(IReadOnlyList<Diagnostic> diagnostics, DiagnosticSeverity least, TextWriter writer)
    {
        var errors = 0;
        var warnings = 0;
        foreach (var diagnostic in diagnostics)
        {
            errors += diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 0;
            warnings += diagnostic.Severity == DiagnosticSeverity.Warning ? 1 : 0;
            if (diagnostic.Severity >= least)
            {
                writer.WriteLine(PrintableText.Line(diagnostic.ToString()));
            }
        }

        if (errors + warnings > 0)
        {
            writer.WriteLine($"{CountText.Of(errors, "error")}, {CountText.Of(warnings, "warning")}");
        }

        return new DiagnosticCounts(errors, warnings);
    }
}

internal readonly record struct DiagnosticCounts(int Errors, int Warnings);
