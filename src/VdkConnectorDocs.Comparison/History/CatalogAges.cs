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

    /// <summary>Takes the next commit.</summary>
    public void Take(RevisionStep step)
    {
        // Two plugins can have exchanged their ids.
        var revision = step.Revision.Revision;
        var earlier = step.Plugins.Select(plugin => plugin.Before is null ? null : AgeOf(plugin.Before)).ToList();
        foreach (var plugin in step.Plugins)
        {
            if (plugin.Before is { } before)
            {
                _plugins.Remove(before.Id);
            }
        }

        foreach (var (plugin, known) in step.Plugins.Zip(earlier))
        {
            if (plugin.After is { } after)
            {
                _plugins[after.Id] = new PluginAge(known is null ? revision : known.Since, after, known, revision);
            }
        }
    }

    /// <summary>The catalog with what is known about its plugins and options.</summary>
    public ConnectorCatalog ApplyTo(ConnectorCatalog catalog)
    {
        return catalog with { Connectors = Apply(catalog.Connectors), Plugins = Apply(catalog.Plugins) };

        EquatableList<Plugin> Apply(EquatableList<Plugin> plugins) => plugins.Select(ApplyTo).ToEquatableList();
    }

    // What was there before the first commit that is known is of any age.
    private PluginAge AgeOf(Plugin plugin) => _plugins.GetValueOrDefault(plugin.Id) ?? new PluginAge(null, plugin, null, null);

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
