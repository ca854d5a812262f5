using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Cli.Search;

/// <summary>Finds the plugin that someone names, without regard to case, with or without <c>vdk-</c>.</summary>
internal static class PluginLookup
{
    private const string Prefix = "vdk-";

    public static Plugin? Find(ConnectorCatalog catalog, string name)
    {
        var plugins = catalog.AllPlugins.ToList();
        return plugins.Find(plugin => Same(plugin.Id, name))
            ?? plugins.Find(plugin => Same(plugin.Id, Prefix + name))
            ?? plugins.Find(plugin => Same(plugin.DisplayName, name))
            ?? plugins.Find(plugin => Same(plugin.Path, name));
    }

    /// <summary>What a message says after a name that <see cref="Find"/> does not know.</summary>
    public static string Suggest(ConnectorCatalog catalog, string name)
    {
        var ids = catalog.AllPlugins.Select(static plugin => plugin.Id).ToList();
        var withPrefix = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name : Prefix + name;
        var nearest = NearestName.Find(withPrefix, ids) ?? NearestName.Find(name, ids);
        return nearest is null ? "." : $"; did you mean '{nearest}'?";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
