using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>A managed connection: <c>execute_query(database=name)</c>.</summary>
/// <param name="Name">In lower case: VDK compares names of connections without regard to case.</param>
/// <param name="PerSection">Further names are possible, one a configured section.</param>
/// <param name="Class">The class of the connection, when it can be told.</param>
public sealed record DatabaseConnection(string Name, bool PerSection, string? Class, Evidence Evidence);

/// <summary>An ingestion method: <c>send_object_for_ingestion(method=name)</c>.</summary>
/// <param name="Name">In lower case: VDK compares methods without regard to case.</param>
/// <param name="PerSection">Further names are possible, one a configured section.</param>
/// <param name="Operations">Of <see cref="IngestionOperations"/>, by what the class implements.</param>
/// <param name="Class">The ingester's class, when it can be told.</param>
public sealed record IngestionMethod(
    string Name,
    bool PerSection,
    EquatableList<string> Operations,
    string? Class,
    Evidence Evidence)
{
    /// <summary>Data can be sent to it; without this it only processes payloads.</summary>
    public bool IsTarget => Operations.Contains(IngestionOperations.Ingest);
}

/// <summary>A registered <c>IDataSource</c>.</summary>
/// <param name="Name">The name in <c>@data_source(name=…)</c>.</param>
/// <param name="Class">The data source's class.</param>
/// <param name="Config">Its configuration group; null when it has none.</param>
/// <param name="Options">The fields of its configuration class.</param>
public sealed record DataSource(
    string Name,
    string Class,
    DataSourceConfig? Config,
    EquatableList<DataSourceOption> Options,
    Evidence Evidence);

/// <param name="Name">The group's name, which may differ from the data source's.</param>
/// <param name="Class">The configuration class.</param>
public sealed record DataSourceConfig(string Name, string? Description, string Class);

/// <param name="Type">The annotation as written, such as <c>Optional[str]</c>; null without one.</param>
/// <param name="ValueType">The same as one of <see cref="OptionTypes"/>.</param>
/// <param name="Default">Null when the field has none, or when it is required.</param>
public sealed record DataSourceOption(
    string Name,
    string? Type,
    string ValueType,
    bool Required,
    DefaultValue? Default,
    bool Sensitive,
    string? Description,
    Evidence Evidence)
{
    /// <summary>Not declared sensitive, but its name says that it holds a secret.</summary>
    public bool LooksSensitive { get; init; }

    /// <summary>The README names the option.</summary>
    public bool Documented { get; init; }
}

/// <summary>A properties or secrets backend; its type is case-sensitive.</summary>
public sealed record StateBackend(string Name, string? Class, Evidence Evidence);

/// <summary>A data-loading template: <c>execute_template(name, …, database=…)</c>; its name is case-sensitive.</summary>
/// <param name="Path">Relative to the plugins folder; null when it cannot be told.</param>
/// <param name="Database">The connection it is for; null for VDK's default one.</param>
/// <param name="PerSection">It is registered again for each configured section.</param>
public sealed record DataTemplate(string Name, string? Path, string? Database, bool PerSection, Evidence Evidence);
