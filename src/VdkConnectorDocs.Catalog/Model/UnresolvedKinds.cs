namespace VdkConnectorDocs.Catalog.Model;

/// <summary>What a fact would have been whose value cannot be known without running the code.</summary>
public static class UnresolvedKinds
{
    /// <summary>Something of the distribution's metadata.</summary>
    public const string Package = "package";

    /// <summary>An entry point that gives VDK no hooks.</summary>
    public const string EntryPoint = "entry-point";

    /// <summary>A class or object that a plugin gives to VDK, and whose hooks are not known.</summary>
    public const string PluginClass = "plugin-class";

    /// <summary>A hook that VDK cannot call.</summary>
    public const string Hook = "hook";

    /// <summary>The key of an option.</summary>
    public const string Option = "option";

    /// <summary>The description of an option whose key is known.</summary>
    public const string OptionDescription = "option-description";

    /// <summary>The name of a database connection.</summary>
    public const string Database = "database";

    /// <summary>The name of an ingestion method.</summary>
    public const string IngestionMethod = "ingestion-method";

    /// <summary>What an ingestion method of a known name does with payloads.</summary>
    public const string IngestionOperations = "ingestion-operations";

    /// <summary>A data source or its name.</summary>
    public const string DataSource = "data-source";

    /// <summary>The configuration class of a data source whose name is known.</summary>
    public const string DataSourceConfig = "data-source-config";

    /// <summary>The name of a backend of properties.</summary>
    public const string PropertiesBackend = "properties-backend";

    /// <summary>The name of a backend of secrets.</summary>
    public const string SecretsBackend = "secrets-backend";

    /// <summary>The name of a data-loading template.</summary>
    public const string Template = "template";

    /// <summary>The folder of a template whose name is known.</summary>
    public const string TemplatePath = "template-path";

    /// <summary>A command or its name.</summary>
    public const string Command = "command";

    /// <summary>The text of a command whose name is known.</summary>
    public const string CommandHelp = "command-help";

    /// <summary>An option or argument of a command.</summary>
    public const string CommandOption = "command-option";
}
