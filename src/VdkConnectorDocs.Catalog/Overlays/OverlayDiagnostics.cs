using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Catalog.Overlays;

/// <summary>What can be wrong between overlays and the catalog they are for.</summary>
public static class OverlayDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownPlugin = new(
        "VCD9010", "Overlay names an unknown plugin", "The catalog has no plugin '{0}'.", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor SecondOverlay = new(
        "VCD9011", "Plugin with two overlays", "The plugin '{0}' has an overlay already: {1}.", DiagnosticSeverity.Error);
}
