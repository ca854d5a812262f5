using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>What can be wrong with a built site.</summary>
public static class VerificationDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenLink = new(
        "VCD6201", "Broken link", "The page links to '{0}', which is not there.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BrokenAnchor = new(
        "VCD6202", "Broken anchor", "The page links to '{0}#{1}', where no element has that id.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingAlternative = new(
        "VCD6203", "Image without alternative text", "The page has an image without an 'alt' text.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateId = new(
        "VCD6204", "Id given twice", "The page has more than one element with the id '{0}'.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BrokenReference = new(
        "VCD6205", "Reference to a missing id", "The page refers to an element with the id '{0}', which it does not have.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FileChanged = new(
        "VCD6206", "File differs from the manifest", "The file is not the one that the manifest lists.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FileMissing = new(
        "VCD6207", "File of the manifest missing", "The manifest lists the file, and it is not there.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FileUnlisted = new(
        "VCD6208", "File not in the manifest", "The manifest does not list the file.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ManifestUnreadable = new(
        "VCD6209", "No manifest", "The folder has no readable 'manifest.json'.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor CatalogFileInvalid = new(
        "VCD6210", "A JSON file of the site is not valid", "The file is not what its place in the site asks for: {0}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor TooFewConnectors = new(
        "VCD6211", "Fewer connectors than there must be", "The catalog has {0} connectors; there must be {1} or more.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ConnectorsLost = new(
        "VCD6212",
        "Connectors were lost",
        "{0} of the {1} published connectors are gone, more than the {2}% that may be: {3}.",
        DiagnosticSeverity.Error);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        BrokenLink, BrokenAnchor, MissingAlternative, DuplicateId, BrokenReference, FileChanged, FileMissing, FileUnlisted,
        ManifestUnreadable, CatalogFileInvalid, TooFewConnectors, ConnectorsLost,
    ];
}
