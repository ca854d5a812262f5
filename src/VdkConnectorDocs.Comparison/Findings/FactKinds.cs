namespace VdkConnectorDocs.Comparison.Findings;

/// <summary>The words for what a finding is about; those of <c>unresolved</c> in <c>connectors.json</c>, and what those lack.</summary>
public static class FactKinds
{
    public const string Catalog = "catalog";

    public const string Plugin = "plugin";

    public const string Package = "package";

    public const string File = "file";

    public const string Readme = "readme";

    public const string License = "license";

    public const string PythonVersions = "python-versions";

    public const string EntryPoint = "entry-point";

    public const string Capability = "capability";

    public const string Hook = "hook";

    public const string Database = "database";

    public const string IngestionMethod = "ingestion-method";

    public const string DataSource = "data-source";

    public const string DataSourceOption = "data-source-option";

    public const string PropertiesBackend = "properties-backend";

    public const string SecretsBackend = "secrets-backend";

    public const string Template = "template";

    public const string Command = "command";

    public const string CommandOption = "command-option";

    public const string Option = "option";

    /// <summary>The kinds of what a plugin registers under a name, so that one without a proven name can be unresolved.</summary>
    public static IReadOnlyList<string> Registered { get; } =
        [Option, Database, IngestionMethod, DataSource, PropertiesBackend, SecretsBackend, Template, Command];
}
