using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>A small catalog, so that the tool can be tested without reading plugins.</summary>
public static class HarbourCatalog
{
    private static readonly Evidence Somewhere = new("vdk-quay/src/quay.py", 1, 2, null);

    public static ConnectorCatalog Catalog { get; } = new()
    {
        Generator = new Generator("test", "1"),
        Source = new CatalogSource(null, null, null, null),
        Connectors =
        [
            Plugin("vdk-buoy", "Buoy", "Reads the weather from buoys at sea.") with
            {
                Kinds = [ConnectorKinds.DataSource],
                Capabilities = [Capabilities.Read],
            },
            Plugin("vdk-quay", "Quay", "Queries the quay's database.") with
            {
                Kinds = [ConnectorKinds.Database, ConnectorKinds.Ingestion],
                Capabilities = [Capabilities.Query, Capabilities.CliQuery, Capabilities.Ingest],
                Databases = [new DatabaseConnection("quay", PerSection: true, null, Somewhere)],
                Commands = [new Command { Name = "quay-query", Help = "Runs a query and\nprints rows.", RunsQuery = true, Evidence = Somewhere }],
                Options =
                [
                    Option("QUAY_RATE", new ConstantDefault(CatalogValue.Of("90% of tides")), "How much of it."),
                    Option("QUAY_HOST", new ConstantDefault(CatalogValue.Null), "The host\n  to connect to.") with { Required = true },
                    Option("QUAY_PASSWORD", new RedactedDefault(null), null) with { Sensitive = true },
                    Option("QUAY_FOLDER", new ExpressionDefault("tempfile.gettempdir()", []), null),
                ],
            },
        ],
        Plugins = [Plugin("vdk-rope", "Rope", "Ties jobs together.")],
    };

    /// <summary>Saves it and returns the file's path.</summary>
    public static string Save(TemporaryFolder folder) => folder.Write("connectors.json", CatalogJsonWriter.ToUtf8Bytes(Catalog));

    private static Plugin Plugin(string id, string name, string summary) => new()
    {
        Id = id,
        DisplayName = name,
        Path = id,
        Reason = "because the test says so",
        Summary = summary,
        Install = $"pip install {id}",
        Links = new Links($"connectors/{id}/connector.json", $"connectors/{id}/", null, null, null, null),
    };

    private static ConfigurationOption Option(string key, DefaultValue value, string? description) => new()
    {
        Key = key,
        Name = key.ToLowerInvariant(),
        EnvironmentVariable = "VDK_" + key,
        Default = value,
        Type = OptionTypes.String,
        Description = description,
        Evidence = Somewhere,
    };
}
