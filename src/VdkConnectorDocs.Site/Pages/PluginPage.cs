using System.Buffers;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.History;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Model.Shapes;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>All about one plugin, connector or not, for people and for programs.</summary>
internal static class PluginPage
{
    public static IEnumerable<PageFile> List(PageScope scope)
    {
        foreach (var (model, plugin) in scope.Catalog.AllPlugins.Zip(scope.Catalog.Catalog.AllPlugins))
        {
            var subject = new PluginSubject(model, plugin);
            yield return PageFile.Of(model.Folder + "index.html", "pages/plugin.sbn-html", subject, Load);
            yield return PageFile.Of(model.Folder + "index.md", "data/plugin.sbn-md", subject, Facts);
            yield return PageFile.Of(model.Folder + "badge.json", "data/badge.sbn-json", subject, Facts);
            if (plugin.Options.Count > 0)
            {
                yield return PageFile.Of(model.Folder + "config.schema.json", "data/config.schema.sbn-json", subject, Facts);
            }
        }
    }

    private static PageContent Load(PageReader reader, PluginSubject subject)
    {
        var readme = PluginReadme.Render(reader, subject.Model, subject.Plugin.Readme);
        var facts = Facts(reader, subject);
        return new PageContent(
            [.. facts.Globals, new("readme", readme?.Markup), new("history", History(reader, subject.Model))],
            [new SiteFile(subject.Model.Folder + "connector.json", Contract(reader, subject.Plugin)), .. readme?.Images ?? []]);
    }

    private static ScriptValue History(PageReader reader, PluginModel plugin)
    {
        if (!reader.Catalog.HasChanges)
        {
            return ScriptValue.Null;
        }

        var commits = plugin.Plugin.Options.Select(static option => option.Since).Append(plugin.Plugin.Since).OfType<Revision>().Select(static since => since.Commit);
        var addresses = new ScriptObject();
        foreach (var commit in commits.Distinct(StringComparer.Ordinal))
        {
            if (reader.FindRevision(commit) is { } address)
            {
                addresses[commit] = address;
            }
        }

        return HistoryShapes.OfPlugin.Wrap(new PluginHistory(addresses, reader.ChangesOf(plugin.Id)));
    }

    private static PageContent Facts(PageReader reader, PluginSubject subject) => PageContent.Of(
        ("plugin", PluginShape.Instance.Wrap(subject.Model)),
        ("snippets", SnippetsShape.Wrap(subject.Plugin)));

    // Written by the contract's own writer and not by a template, so that it is the same everywhere and no theme can change it.
    private static ReadOnlyMemory<byte> Contract(PageReader reader, Plugin plugin)
    {
        var json = new ArrayBufferWriter<byte>();
        var header = new ConnectorCatalog { SchemaVersion = reader.Catalog.SchemaVersion, Generator = reader.Catalog.Generator, Source = reader.Catalog.Source };
        CatalogJsonWriter.WriteConnector(json, header, plugin);
        return json.WrittenMemory;
    }
}
