using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Catalog;

/// <summary>What can be wrong with a saved catalog.</summary>
public static class CatalogDiagnostics
{
    public static readonly DiagnosticDescriptor MalformedJson = new(
        "VCD9101", "A saved catalog is not JSON", "The catalog is not well-formed JSON: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnsupportedSchemaVersion = new(
        "VCD9102",
        "A saved catalog has a version that is not understood",
        "The catalog has schema version '{0}'; versions 1.x can be read.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingMember = new(
        "VCD9103", "A saved catalog lacks a member", "The member '{0}' is missing.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidMember = new(
        "VCD9104", "A saved catalog has a wrong value", "The value of '{0}' must be {1}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LimitPassed = new(
        "VCD9105", "A saved catalog passes a limit", "The catalog passes the limit of {0} {1}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateId = new(
        "VCD9106", "A saved catalog has an id twice", "The catalog has more than one plugin with the id '{0}'.", DiagnosticSeverity.Error);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [MalformedJson, UnsupportedSchemaVersion, MissingMember, InvalidMember, LimitPassed, DuplicateId];
}
