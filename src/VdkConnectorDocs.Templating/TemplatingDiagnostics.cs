using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating;

/// <summary>What can be wrong with a template.</summary>
public static class TemplatingDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxError = Error("VCD5001", "Template syntax");

    public static readonly DiagnosticDescriptor UnknownVariable = Error("VCD5002", "Unknown variable or function");

    public static readonly DiagnosticDescriptor UnknownMember = Error("VCD5003", "Unknown member");

    public static readonly DiagnosticDescriptor NullAccess = Error("VCD5004", "Member or item of null");

    public static readonly DiagnosticDescriptor InvalidOperation = Error("VCD5005", "Operator not possible between these values");

    public static readonly DiagnosticDescriptor InvalidArgument = Error("VCD5006", "Wrong argument");

    public static readonly DiagnosticDescriptor CallFailed = Error("VCD5007", "A function failed");

    public static readonly DiagnosticDescriptor NotAFunction = Error("VCD5008", "Call of something that is not a function");

    public static readonly DiagnosticDescriptor InvalidAssignment = Error("VCD5009", "Assignment not possible");

    public static readonly DiagnosticDescriptor InvalidStatement = Error("VCD5010", "Statement not possible here");

    public static readonly DiagnosticDescriptor IncludeFailed = Error("VCD5011", "Template cannot be included");

    public static readonly DiagnosticDescriptor LimitExceeded = Error("VCD5012", "A limit was passed");

    public static readonly DiagnosticDescriptor UnescapedJson = Error("VCD5013", "Value written to JSON without object.to_json");

    public static readonly DiagnosticDescriptor ModelUnreadable = Error("VCD5014", "The model of a template cannot be read");

    public static readonly DiagnosticDescriptor UnusedTemplate =
        new("VCD5015", "Template is not used", "{0}", DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SyntaxError, UnknownVariable, UnknownMember, NullAccess, InvalidOperation, InvalidArgument, CallFailed, NotAFunction,
        InvalidAssignment, InvalidStatement, IncludeFailed, LimitExceeded, UnescapedJson, ModelUnreadable,
        UnusedTemplate,
    ];

    private static DiagnosticDescriptor Error(string id, string title) => new(id, title, "{0}", DiagnosticSeverity.Error);
}
