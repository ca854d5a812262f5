using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site;

/// <summary>What can be wrong with the documents of a site.</summary>
public static class SiteDiagnostics
{
    public static readonly DiagnosticDescriptor DocumentCut = new(
        "VCD6001", "Document cut", "The document is longer than {0} characters; the rest is left out.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DocumentShownAsText = new(
        "VCD6002", "Document shown as text", "The document is nested too deeply to be rendered; it is shown as plain text.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MarkupShownAsText = new(
        "VCD6003", "Markup shown as text", "The document has more {0} than can be rendered in reasonable time; it is shown as text.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ImageNotCopied = new(
        "VCD6004", "Image not copied", "The image '{0}' is shown as a link: {1}.", DiagnosticSeverity.Warning);
}
