using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.Model;

/// <summary>The catalog's closed vocabularies in words. A word that is not known is shown as it is.</summary>
public static class Vocabulary
{
    public static IReadOnlyList<VocabularyTerm> Kinds { get; } =
    [
        new(ConnectorKinds.Database, "Database", "Databases", "data jobs can query it"),
        new(ConnectorKinds.Ingestion, "Ingestion", "Ingestion targets", "data jobs can send data to it"),
        new(ConnectorKinds.DataSource, "Data source", "Data sources", "data jobs can read from it as a stream"),
    ];

    public static IReadOnlyList<VocabularyTerm> Capabilities { get; } =
    [
        new(Catalog.Model.Capabilities.Query, "Query", "Query", "data jobs can run queries through a managed connection"),
        new(Catalog.Model.Capabilities.CliQuery, "CLI query", "CLI query", "a command of the vdk command line runs a query"),
        new(Catalog.Model.Capabilities.Ingest, "Ingest", "Ingest", "data can be sent to it"),
        new(Catalog.Model.Capabilities.Read, "Read", "Read", "data can be read from it as a data source"),
        new(
            Catalog.Model.Capabilities.MultipleConnections,
            "Many connections",
            "Many connections",
            "one connection or ingestion method for each configured section"),
        new(Catalog.Model.Capabilities.Templates, "Templates", "Templates", "brings data-loading templates"),
        new(Catalog.Model.Capabilities.PreIngest, "Pre-ingest", "Pre-ingest", "changes payloads before they are ingested"),
        new(Catalog.Model.Capabilities.PostIngest, "Post-ingest", "Post-ingest", "acts after payloads were ingested"),
        new(Catalog.Model.Capabilities.Properties, "Properties", "Properties", "stores the properties of data jobs"),
        new(Catalog.Model.Capabilities.Secrets, "Secrets", "Secrets", "stores the secrets of data jobs"),
    ];

    private static readonly Dictionary<string, VocabularyTerm> KindsById = Kinds.ToDictionary(t => t.Id);

    private static readonly Dictionary<string, VocabularyTerm> CapabilitiesById = Capabilities.ToDictionary(t => t.Id);

    public static VocabularyTerm Kind(string id) => KindsById.GetValueOrDefault(id) ?? Unknown(id);

    public static VocabularyTerm Capability(string id) => CapabilitiesById.GetValueOrDefault(id) ?? Unknown(id);

    /// <summary>The known words in their order with the plugins they apply to, then the unknown ones by id.</summary>
    public static EquatableList<VocabularyUse> Count(
        IReadOnlyList<VocabularyTerm> terms,
        IReadOnlyList<PluginModel> plugins,
        Func<PluginModel, IReadOnlyList<VocabularyTerm>> read)
    {
        var uses = terms.ToDictionary(t => t.Id, _ => new List<PluginModel>());
        var unknown = new SortedDictionary<string, VocabularyTerm>(StringComparer.Ordinal);
        foreach (var plugin in plugins)
        {
            foreach (var term in read(plugin))
            {
                if (!uses.TryGetValue(term.Id, out var list))
                {
                    uses.Add(term.Id, list = []);
                    unknown.Add(term.Id, term);
                }

                list.Add(plugin);
            }
        }

        return terms.Concat(unknown.Values).Select(t => new VocabularyUse(t, uses[t.Id].ToEquatableList())).ToEquatableList();
    }

    private static VocabularyTerm Unknown(string id) => new(id, id, id, id, IsKnown: false);
}
