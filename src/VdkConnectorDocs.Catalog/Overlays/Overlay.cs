using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Catalog.Overlays;

/// <summary>What people know about a plugin and its code cannot tell.</summary>
/// <param name="PluginId">The plugin's id.</param>
/// <param name="DisplayName">Null keeps the one that was derived.</param>
/// <param name="Vendor">The page of what it connects to; null for none.</param>
/// <param name="Logo">The path of an image, relative to the site's root; null for none.</param>
/// <param name="Deprecation">Null when it is not deprecated.</param>
/// <param name="Location">Where the overlay stands.</param>
public sealed record Overlay(
    string PluginId,
    string? DisplayName,
    string? Vendor,
    string? Logo,
    Deprecation? Deprecation,
    SourceLocation Location);
