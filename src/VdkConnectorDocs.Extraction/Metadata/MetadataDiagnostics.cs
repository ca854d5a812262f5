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
        "A metadata file is nested too deeply",
        "Values are nested more than {0} deep; what is in them is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidIni = new(
        "VCD2204", "A line of setup.cfg cannot be read", "This line is left out: {0}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor IniNameTwice = new(
        "VCD2205", "A name appears twice in setup.cfg", "'{0}' appears a second time.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidEntryPoint = new(
        "VCD2206",
        "An entry point cannot be read",
        "'{0}' is not an entry point; 'name = module:object' in a group is expected.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnexpectedValue = new(
        "VCD2207", "Metadata have a value of the wrong kind", "'{0}' must be {1}, and is {2}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidPackageJson = new(
        "VCD2208", "A package.json cannot be read", "This is not JSON: {0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidYaml = new(
        "VCD2209", "A YAML file is not well-formed", "This is not YAML: {0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "VCD2210", "A metadata file is too large", "The file has more than {0} characters or values and is not read.", DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        InvalidToml, TomlKeyTwice, NestedTooDeep, InvalidIni, IniNameTwice, InvalidEntryPoint, UnexpectedValue, InvalidPackageJson,
        InvalidYaml, FileTooLarge,
    ];
}
