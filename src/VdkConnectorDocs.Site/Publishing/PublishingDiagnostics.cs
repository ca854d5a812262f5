using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>What can go wrong when a site is published. After each of the errors the old site stands as before.</summary>
public static class PublishingDiagnostics
{
    public static readonly DiagnosticDescriptor InUse = new(
        "VCD6101", "Output in use", "Another build is writing to this folder; wait for it to end.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotReplaceable = new(
        "VCD6102", "Output may not be replaced", "The folder is left alone: {0}. Name an empty or a new one.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotWritten = new(
        "VCD6103", "Site not written", "The site cannot be written: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotReplaced = new(
        "VCD6104", "Site not replaced", "The new site cannot take the old one's place: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor PathNotAllowed = new(
        "VCD6105", "Path not allowed", "The site cannot have a file '{0}': {1}.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor PathTaken = new(
        "VCD6106", "Path taken twice", "The site cannot have a file '{0}' beside '{1}'.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotDeleted = new(
        "VCD6107", "Old site not deleted", "What was replaced cannot be deleted yet: {0}", DiagnosticSeverity.Info);
}
