using System.Buffers;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Model.Shapes;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>All about one plugin, connector or not, for people and for programs.</summary>
internal static class PluginPage
{
    public static IEnumerable<PageFile> List(PageScope scope)
    {
        foreach (var plugin in scope.Catalog.AllPlugins)
        {
            yield return new PageFile(plugin.Folder + "index.html", "pages/plugin.sbn-html") { Load = () => Load(scope, plugin) };
            yield return new PageFile(plugin.Folder + "index.md", "data/plugin.sbn-md") { Load = () => Facts(plugin) };
            yield return new PageFile(plugin.Folder + "badge.json", "data/badge.sbn-json") { Load = () => Facts(plugin) };
            if (plugin.Plugin.Options.Count > 0)
            {
                yield return new PageFile(plugin.Folder + "config.schema.json", "data/config.schema.sbn-json") { Load = () => Facts(plugin) };
            }
        }
    }

    private static PageContent Load(PageScope scope, PluginModel plugin)
    {
        var readme = PluginReadme.Render(scope, plugin);
        var facts = Facts(plugin);
        return new PageContent(
            [.. facts.Globals, new("readme", readme?.Markup)],
            [new SiteFile(plugin.Folder + "connector.json", Contract(scope, plugin)), .. readme?.Images ?? []]);
    }

    private static PageContent Facts(PluginModel plugin) => PageContent.Of(
        ("plugin", PluginShape.Instance.Wrap(plugin)),
        ("snippets", SnippetsShape.Wrap(plugin.Plugin)));

    // Written by the contract's own writer and not by a template, so that it is the same everywhere and no theme can change it.
    private static ReadOnlyMemory<byte> Contract(PageScope scope, PluginModel plugin)
    {
        var json = new ArrayBufferWriter<byte>();
        CatalogJsonWriter.WriteConnector(json, scope.Catalog.Catalog, plugin.Plugin);
        return json.WrittenMemory;
    }
}
