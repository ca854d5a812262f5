using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>What can be wrong with the files that a theme's pages are made of.</summary>
public static class PageDiagnostics
{
    public static readonly DiagnosticDescriptor MissingModule = new(
        "VCD6050", "Script module missing", "The script module '{0}' is imported, but there is no such file.", DiagnosticSeverity.Error);
}
