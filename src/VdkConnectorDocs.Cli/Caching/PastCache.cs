using System.Text.Json;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Comparison.History;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>
/// Remembers what the history of a plugins folder tells, up to the commit that was looked at last. The folder can be deleted at any time.
/// </summary>
internal sealed class PastCache(HistoryPlace place, StageLimits limits, ToolContext context)
{
    private readonly ResultCache _cache = new(Path.Join(CacheFolder.Find(context), "changes"));
    private readonly string _key = KeyOf(place, limits);

    /// <summary>Null when nothing is known.</summary>
    public CatalogPast? Read()
    {
        if (_cache.Read(_key) is not { } kept)
        {
            return null;
        }

        using var document = JsonDocument.Parse(kept, new JsonDocumentOptions { MaxDepth = CatalogJson.MaxDepth });
        var json = document.RootElement;
        return ChangeLogJson.Read(json[1]) is { } changes ? new CatalogPast(
            json[0].GetString(),
            changes,
            json[2].EnumerateArray().Select(static name => name.GetString()!).ToHashSet(StringComparer.Ordinal),
            CatalogAges.Read(json[3])) : null;
    }

    public void Write(CatalogPast past) => _cache.Write(_key, file =>
    {
        using var json = new Utf8JsonWriter(file);
        json.WriteStartArray();
        json.WriteStringValue(past.Newest);
        ChangeLogJson.WriteValue(json, past.Changes);
        json.WriteStartArray();
        foreach (var name in past.Sensitive.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        past.Ages.Write(json);
        json.WriteEndArray();
    });

    private static string KeyOf(HistoryPlace place, StageLimits limits)
    {
        using var fingerprint = new Fingerprint();
        return fingerprint
            .AddSite()
            .Add("place", place.Place)
            .Add("folder", place.Folder)
            .Add("repository", place.WebUrl)
            .Add("limits", limits.ToString())
            .ToHex();
    }
}
