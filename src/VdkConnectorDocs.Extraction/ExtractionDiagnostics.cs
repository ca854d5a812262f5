using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction;

/// <summary>What can be wrong with a plugin tree as a whole, or with a plugin.</summary>
public static class ExtractionDiagnostics
{
    public static readonly DiagnosticDescriptor NoMetadata = new(
        "VCD2301",
        "A plugin has no metadata",
        "The folder '{0}' has Python code and no setup.py, setup.cfg or pyproject.toml that describes a distribution; it is listed by its folder's name.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ConflictingNames = new(
        "VCD2302",
        "The metadata name a plugin differently",
        "The manifests name the distribution differently ({0}); {1} is taken.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SameName = new(
        "VCD2303",
        "Two plugins have the same name",
        "The distribution name '{0}' is also that of '{1}'; this one is listed as '{2}'.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor EntryPointNotFound = new(
        "VCD2304",
        "An entry point leads nowhere",
        "The entry point '{0}' names '{1}', which the plugin does not have; VDK would fail to load it.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor EvaluationLimit = new(
        "VCD2305",
        "A plugin's code is too much to follow",
        "Following the code of '{0}' was stopped at its limit; facts may be missing.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoPlugins = new(
        "VCD2306",
        "The tree holds no plugin",
        "'{0}' holds no plugin: no folder with a setup.py, setup.cfg, pyproject.toml or Python code.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnusableName = new(
        "VCD2307",
        "A distribution's name cannot be used",
        "The distribution name '{0}' is not a valid name (PEP 508: letters, digits, '.', '_' and '-'); the plugin is listed as '{1}'.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MoreProblems = new(
        "VCD2308",
        "A file has many problems of one kind",
        "{0} more problems of the kind {1} in this file are not listed.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ManifestOfTheTree = new(
        "VCD2309",
        "The folder of the plugins has a manifest of its own",
        "The file describes the folder that holds the plugins; it makes no plugin.",
        DiagnosticSeverity.Info);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [NoMetadata, ConflictingNames, SameName, EntryPointNotFound, EvaluationLimit, NoPlugins, UnusableName, MoreProblems, ManifestOfTheTree];
}
