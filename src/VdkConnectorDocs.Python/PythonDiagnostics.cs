using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python;

/// <summary>What can be wrong with a Python file. All are warnings: the statement is left out, the rest of the file is whole.</summary>
public static class PythonDiagnostics
{
    public static readonly DiagnosticDescriptor UnexpectedToken =
        Warning("VCD1001", "Unexpected text", "Invalid syntax: unexpected {0}, expected {1}.");

    public static readonly DiagnosticDescriptor InvalidCharacter =
        Warning("VCD1002", "Invalid character", "Invalid character {0}.");

    public static readonly DiagnosticDescriptor UnterminatedString =
        Warning("VCD1003", "Unterminated string", "This {0} is not terminated.");

    public static readonly DiagnosticDescriptor InvalidNumber =
        Warning("VCD1004", "Invalid number", "Invalid number: {0}.");

    public static readonly DiagnosticDescriptor UnmatchedBracket =
        Warning("VCD1005", "Unmatched bracket", "Unmatched bracket: {0}.");

    public static readonly DiagnosticDescriptor InvalidIndentation =
        Warning("VCD1006", "Invalid indentation", "Invalid indentation: {0}.");

    public static readonly DiagnosticDescriptor InconsistentTabs =
        Warning("VCD1007", "Inconsistent tabs and spaces", "Tabs and spaces are mixed so that the indentation depends on the width of a tab.");

    public static readonly DiagnosticDescriptor InvalidTarget =
        Warning("VCD1008", "Invalid target", "Cannot {0} {1}.");

    public static readonly DiagnosticDescriptor InvalidArguments =
        Warning("VCD1009", "Invalid arguments", "Invalid arguments: {0}.");

    public static readonly DiagnosticDescriptor InvalidParameters =
        Warning("VCD1010", "Invalid parameters", "Invalid parameters: {0}.");

    public static readonly DiagnosticDescriptor InvalidString =
        Warning("VCD1011", "Invalid string", "Invalid string: {0}.");

    public static readonly DiagnosticDescriptor InvalidFormattedString =
        Warning("VCD1012", "Invalid f-string", "Invalid f-string: {0}.");

    public static readonly DiagnosticDescriptor TooDeep =
        Warning("VCD1013", "Nested too deeply", "{0} are nested more than {1} deep.");

    public static readonly DiagnosticDescriptor TooLong =
        Warning("VCD1014", "File too long", "The file has more than {0} characters and is not read.");

    public static readonly DiagnosticDescriptor NulCharacter =
        Warning("VCD1015", "NUL character", "The file contains a NUL character, which Python does not allow.");

    public static readonly DiagnosticDescriptor UnknownEncoding =
        Warning("VCD1016", "Unknown encoding", "The declared encoding '{0}' {1}; the file is read as UTF-8.");

    public static readonly DiagnosticDescriptor InvalidBytes =
        Warning("VCD1017", "Bytes outside the encoding", "The file has bytes that are not {0}; they are read as U+FFFD.");

    public static readonly DiagnosticDescriptor PythonTwoStatement =
        Warning("VCD1018", "Statement of Python 2", "Missing parentheses in the call to '{0}'.");

    public static readonly DiagnosticDescriptor TooManyErrors =
        Warning("VCD1019", "Too many errors", "The file has more than {0} errors; the others are not reported.");

    public static readonly DiagnosticDescriptor InvalidPattern =
        Warning("VCD1020", "Invalid pattern", "Invalid pattern: {0}.");

    public static readonly DiagnosticDescriptor IncompleteTry =
        Warning("VCD1021", "Incomplete try statement", "{0}.");

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, DiagnosticSeverity.Warning);
}
