using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>What can be wrong with a plugin's metadata files: VCD2201 to VCD2249.</summary>
public static class MetadataDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidToml = new(
        "VCD2201", "A TOML file is not well-formed", "This is not TOML: {0}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TomlKeyTwice = new(
        "VCD2202", "A TOML key is defined twice", "'{0}' is defined already.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NestedTooDeep = new(
        "VCD2203",
        "A metadata file is nested too deep",
        "Values are nested more than {0} deep; what is in them is left out.",
        DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [InvalidToml, TomlKeyTwice, NestedTooDeep];
}
