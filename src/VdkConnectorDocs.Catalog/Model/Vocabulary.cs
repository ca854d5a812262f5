namespace VdkConnectorDocs.Catalog.Model;

/// <summary>The kinds of connector, in the order in which they are listed.</summary>
public static class ConnectorKinds
{
    /// <summary>Registers a managed connection, so that data jobs can query it.</summary>
    public const string Database = "database";

    /// <summary>Registers an ingester whose class implements <c>ingest_payload</c>.</summary>
    public const string Ingestion = "ingestion";

    /// <summary>Registers a data source.</summary>
    public const string DataSource = "data-source";

    public static EquatableList<string> All { get; } = [Database, Ingestion, DataSource];
}

/// <summary>What a plugin can do, in the order in which it is listed.</summary>
public static class Capabilities
{
    /// <summary>Data jobs can run queries through a managed connection.</summary>
    public const string Query = "query";

    /// <summary>A CLI command runs a query.</summary>
    public const string CliQuery = "cli-query";

    /// <summary>Data can be ingested into it.</summary>
    public const string Ingest = "ingest";

    /// <summary>Data can be read from it, as a data source.</summary>
    public const string Read = "read";

    /// <summary>One connection or ingestion method a configured section.</summary>
    public const string MultipleConnections = "multiple-connections";

    /// <summary>Data-loading templates.</summary>
    public const string Templates = "templates";

    /// <summary>Changes payloads before they are ingested.</summary>
    public const string PreIngest = "pre-ingest";

    /// <summary>Acts after payloads were ingested.</summary>
    public const string PostIngest = "post-ingest";

    /// <summary>Stores job properties.</summary>
    public const string Properties = "properties";

    /// <summary>Stores job secrets.</summary>
    public const string Secrets = "secrets";

    public static EquatableList<string> All { get; } =
        [Query, CliQuery, Ingest, Read, MultipleConnections, Templates, PreIngest, PostIngest, Properties, Secrets];
}

/// <summary>What an ingester does with payloads.</summary>
public static class IngestionOperations
{
    public const string Ingest = "ingest";

    public const string PreIngest = "pre-ingest";

    public const string PostIngest = "post-ingest";
}
