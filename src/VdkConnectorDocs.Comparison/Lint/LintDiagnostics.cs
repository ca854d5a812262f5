using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>What can be wrong with a plugin's documentation: VCD4001 to VCD4099.</summary>
public static class LintDiagnostics
{
    public static readonly DiagnosticDescriptor UndocumentedOption = new(
        "VCD4001", "The README never mentions an option", "The README never mentions the option {0}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownOption = new(
        "VCD4002", "The README names an option that no code defines", "The README presents '{0}' as an option, {1}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor WrongDefault = new(
        "VCD4003", "The README gives another default", "The README says that the default of {0} is {1}; {2}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor WrongRequirement = new(
        "VCD4004", "The README is wrong about what is required", "The README says that {0} is {1}; {2}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UndeclaredSecret = new(
        "VCD4005",
        "An option looks sensitive and is not declared so",
        "{0} looks like a secret and is not declared with is_sensitive=True, so VDK prints its value.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoDescription = new(
        "VCD4006", "An option has no description", "The option {0} has no description.", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor NoInstallLine = new(
        "VCD4007", "The README does not say how to install", "The README has no line that installs the plugin, such as 'pip install {0}'.", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OtherPackageInstalled = new(
        "VCD4008", "The README installs another package", "The README says to install {0}, but the plugin's package is '{1}'.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DeadLink = new(
        "VCD4009", "A link of the README leads nowhere", "The link leads to '{0}', which is not there.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PythonVersionsDisagree = new(
        "VCD4010", "Declared and tested Python versions disagree", "Declared and tested versions of Python disagree: {0}.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoReadme = new(
        "VCD4011", "The plugin has no README", "The plugin has no README to describe its {0}.", DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UndocumentedOption, UnknownOption, WrongDefault, WrongRequirement, UndeclaredSecret, NoDescription, NoInstallLine,
        OtherPackageInstalled, DeadLink, PythonVersionsDisagree, NoReadme,
    ];
}
