using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Catalog.Overlays;

/// <summary>Adds to a catalog what overlays say about its plugins.</summary>
public static class OverlayApplier
{
    /// <summary>
    /// The catalog with the overlays of its plugins. Of two overlays for one plugin the first counts, and the second is an error. A file
    /// none of whose overlays is for a plugin of the catalog belongs to another catalog and is passed over; in any other file an unknown
    /// plugin is reported.
    /// </summary>
    /// <param name="overlays">In the order in which they were read.</param>
    public static ConnectorCatalog Apply(ConnectorCatalog catalog, IReadOnlyList<Overlay> overlays, DiagnosticBag diagnostics)
    {
        var ids = catalog.AllPlugins.Select(plugin => plugin.Id).ToHashSet(StringComparer.Ordinal);
        var files = overlays.Where(overlay => ids.Contains(overlay.PluginId)).Select(overlay => overlay.Location.Path).ToHashSet(StringComparer.Ordinal);
        var byPlugin = new Dictionary<string, Overlay>(StringComparer.Ordinal);
        foreach (var overlay in overlays.Where(overlay => files.Contains(overlay.Location.Path)))
        {
            if (!ids.Contains(overlay.PluginId))
            {
                diagnostics.Add(OverlayDiagnostics.UnknownPlugin.At(overlay.Location, overlay.PluginId));
            }
            else if (!byPlugin.TryAdd(overlay.PluginId, overlay))
            {
                diagnostics.Add(OverlayDiagnostics.SecondOverlay.At(overlay.Location, overlay.PluginId, byPlugin[overlay.PluginId].Location));
            }
            else if (overlay.Deprecation?.Replacement is { } replacement && !ids.Contains(replacement))
            {
                diagnostics.Add(OverlayDiagnostics.UnknownPlugin.At(overlay.Location, replacement));
            }
        }

        if (byPlugin.Count == 0)
        {
            return catalog;
        }

        return catalog with
        {
            Connectors = Apply(catalog.Connectors, byPlugin),
            Plugins = Apply(catalog.Plugins, byPlugin),
        };
    }

    private static EquatableList<Plugin> Apply(EquatableList<Plugin> plugins, Dictionary<string, Overlay> overlays) =>
        plugins.Select(plugin => overlays.TryGetValue(plugin.Id, out var overlay) ? Apply(plugin, overlay) : plugin).ToEquatableList();

    private static Plugin Apply(Plugin plugin, Overlay overlay) => plugin with
    {
        DisplayName = overlay.DisplayName ?? plugin.DisplayName,
        Logo = overlay.Logo ?? plugin.Logo,
        Deprecation = overlay.Deprecation ?? plugin.Deprecation,
        Links = plugin.Links with { Vendor = overlay.Vendor ?? plugin.Links.Vendor },
    };
}
