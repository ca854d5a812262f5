using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Configuration;

/// <summary>What can be wrong with <c>site.yml</c>, overlays and policies.</summary>
public static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidYaml = new(
        "VCD9001", "Not YAML", "The file is not well-formed YAML: {0}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownKey = new(
        "VCD9002", "Unknown key", "There is no key '{0}' here; {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor WrongType = new(
        "VCD9003", "Value of a wrong type", "{0} must be {1} and is {2}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidValue = new(
        "VCD9004", "Invalid value", "'{0}' is '{1}' and must be {2}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "VCD9005", "Key given twice", "The key '{0}' is given twice.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor LimitPassed = new(
        "VCD9006", "Configuration too large", "The file passes the limit of {0} {1}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnsupportedYaml = new(
        "VCD9007", "YAML that is not read", "The file has {0}, which is not read here: write the value where it is used.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingKey = new(
        "VCD9008", "Key missing", "The key '{0}' is missing.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingFolder = new(
        "VCD9009", "Folder missing", "The folder '{0}' that '{1}' names does not exist.", DiagnosticSeverity.Error);
}
