using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli;

/// <summary>What can be wrong with what the tool is given: VCD9201 to VCD9249.</summary>
internal static class CliDiagnostics
{
    public static readonly DiagnosticDescriptor CannotRead = new(
        "VCD9201", "A file cannot be read", "The file cannot be read: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor CannotDownload = new(
        "VCD9202", "A catalog cannot be downloaded", "The catalog cannot be downloaded: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor CannotWrite = new(
        "VCD9203", "A result cannot be written", "The file cannot be written: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor CannotCompare = new(
        "VCD9204", "A tree cannot be compared", "The tree cannot be compared: {0}", DiagnosticSeverity.Error);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [CannotRead, CannotDownload, CannotWrite, CannotCompare];
}
