using System.Text.Json;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.History;

/// <summary>
/// Since when each plugin and each option of a catalog has been there without a break, as the history tells step by step. A plugin that was
/// renamed keeps its age, an option does not: who uses it has to know since when it can be used by that name.
/// </summary>
public sealed class CatalogAges
{
    private readonly Dictionary<string, PluginAge> _plugins = new(StringComparer.Ordinal);

    /// <summary>Begins with a catalog of which nobody knows since when it has what it has.</summary>
    public static CatalogAges Unknown(ConnectorCatalog catalog)
    {
        var ages = new CatalogAges();
        foreach (var plugin in catalog.AllPlugins)
        {
            ages._plugins[plugin.Id] = new PluginAge(null, plugin, null, null);
        }

        return ages;
    }

    /// <summary>Takes the next commit.</summary>
    public void Take(RevisionStep step)
    {
        // Two plugins can have exchanged their ids.
        var revision = step.Revision.Revision;
        var known = step.Plugins.Select(static plugin => plugin.Before).OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(static id => id, id => _plugins.GetValueOrDefault(id), StringComparer.Ordinal);
        foreach (var id in known.Keys)
        {
            _plugins.Remove(id);
        }

        foreach (var plugin in step.Plugins)
        {
            if (plugin.After is { } after)
            {
                var earlier = plugin.Before is null ? null : known[plugin.Before];
                _plugins[after.Id] = new PluginAge(earlier is null ? revision : earlier.Since, after, earlier, revision);
            }
        }
    }

    /// <summary>The catalog with what is known about its plugins and options.</summary>
    public ConnectorCatalog ApplyTo(ConnectorCatalog catalog)
    {
        return catalog with { Connectors = Apply(catalog.Connectors), Plugins = Apply(catalog.Plugins) };

        EquatableList<Plugin> Apply(EquatableList<Plugin> plugins) => plugins.Select(ApplyTo).ToEquatableList();
    }

    private Plugin ApplyTo(Plugin plugin) => _plugins.GetValueOrDefault(plugin.Id) is not { } age ? plugin : plugin with
    {
        Since = age.Since,
        Options = plugin.Options.Select(option => option with { Since = age.Options.GetValueOrDefault(option.Name) }).ToEquatableList(),
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (id, age) in _plugins.OrderBy(static plugin => plugin.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray(id);
            WriteRevision(json, age.Since);
            json.WriteStartObject();
            foreach (var (name, since) in age.Options.OrderBy(static option => option.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                WriteRevision(json, since);
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>What <see cref="Write"/> has written.</summary>
    public static CatalogAges Read(JsonElement json)
    {
        var ages = new CatalogAges();
        foreach (var plugin in json.EnumerateObject())
        {
            ages._plugins[plugin.Name] = new PluginAge(
                ReadRevision(plugin.Value[0]),
                plugin.Value[1].EnumerateObject().ToDictionary(
                    static option => option.Name, static option => ReadRevision(option.Value), StringComparer.Ordinal));
        }

        return ages;
    }

    private static void WriteRevision(Utf8JsonWriter json, Revision? revision)
    {
        json.WriteStartArray();
        if (revision is not null)
        {
            json.WriteStringValue(revision.Commit);
            json.WriteStringValue(revision.Date);
        }

        json.WriteEndArray();
    }

    private static Revision? ReadRevision(JsonElement json) =>
        json.GetArrayLength() == 0 ? null : new Revision(json[0].GetString()!, json[1].GetString()!);

    /// <param name="Since">Null when nobody knows.</param>
    /// <param name="Options">By name, which is the same however the code writes the key.</param>
    private sealed record PluginAge(Revision? Since, IReadOnlyDictionary<string, Revision?> Options)
    {
        /// <param name="earlier">What was known before; null for nothing.</param>
        /// <param name="revision">Since when the rest is there; null when nobody knows.</param>
        public PluginAge(Revision? since, Plugin plugin, PluginAge? earlier, Revision? revision)
            : this(since, OptionsOf(plugin, earlier, revision))
        {
        }

        private static Dictionary<string, Revision?> OptionsOf(Plugin plugin, PluginAge? earlier, Revision? revision)
        {
            var options = new Dictionary<string, Revision?>(StringComparer.Ordinal);
            foreach (var option in plugin.Options)
            {
                options[option.Name] = earlier is not null && earlier.Options.TryGetValue(option.Name, out var since) ? since : revision;
            }

            return options;
        }
    }
}
