namespace VdkConnectorDocs.Catalog.Model;

/// <summary>All that is known about one plugin; a connector is a plugin with at least one kind.</summary>
public sealed record Plugin
{
    /// <summary>The package's name, else the folder's; unique in a catalog.</summary>
    public required string Id { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Its folder, relative to the plugins folder.</summary>
    public required string Path { get; init; }

    /// <summary>Of <see cref="ConnectorKinds"/>, in their order; empty when it is no connector.</summary>
    public EquatableList<string> Kinds { get; init; } = [];

    /// <summary>Of <see cref="Model.Capabilities"/>, in their order.</summary>
    public EquatableList<string> Capabilities { get; init; } = [];

    /// <summary>One line: what makes it a connector, or why it is none.</summary>
    public required string Reason { get; init; }

    /// <summary>The distribution's description, else the README's first paragraph; empty when there is neither.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The line that installs it.</summary>
    public required string Install { get; init; }

    public Package Package { get; init; } = new();

    public EquatableList<DatabaseConnection> Databases { get; init; } = [];

    public EquatableList<IngestionMethod> IngestionMethods { get; init; } = [];

    public EquatableList<DataSource> DataSources { get; init; } = [];

    public EquatableList<StateBackend> PropertiesBackends { get; init; } = [];

    public EquatableList<StateBackend> SecretsBackends { get; init; } = [];

    public EquatableList<DataTemplate> Templates { get; init; } = [];

    public EquatableList<Command> Commands { get; init; } = [];

    public EquatableList<ConfigurationOption> Options { get; init; } = [];

    public EquatableList<HookImplementation> Hooks { get; init; } = [];

    public EquatableList<UnresolvedFact> Unresolved { get; init; } = [];

    public EquatableList<LintFinding> Lint { get; init; } = [];

    /// <summary>Null when the plugin has no README.</summary>
    public Readme? Readme { get; init; }

    /// <summary>The newest commit that touched the folder; null without git.</summary>
    public Revision? LastChange { get; init; }

    /// <summary>When the plugin first appeared; null when history was not read.</summary>
    public Revision? Since { get; init; }

    /// <summary>Why it should not be used any more, and what to use instead; null when it is not deprecated.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>The path of an image of what it connects to, relative to the site's root, from an overlay; else null.</summary>
    public string? Logo { get; init; }

    public required Links Links { get; init; }

    public bool IsConnector => Kinds.Count > 0;
}

/// <param name="Reason">One line.</param>
/// <param name="Replacement">The id of the plugin to use instead, null when there is none.</param>
public sealed record Deprecation(string Reason, string? Replacement);

/// <param name="Name">The hook's name.</param>
/// <param name="Owner">The dotted module of a function, or the class of a method.</param>
public sealed record HookImplementation(string Name, string Owner, Evidence Evidence);

/// <summary>A fact whose value cannot be known without running the code.</summary>
/// <param name="Fact">The kind of fact it would have been, one of <see cref="UnresolvedKinds"/>.</param>
/// <param name="Expression">The source expression.</param>
/// <param name="Reason">Why it cannot be known, one line.</param>
public sealed record UnresolvedFact(string Fact, string Expression, string Reason, Evidence Evidence);

/// <param name="Code">The diagnostic's code, <c>VCD4…</c>.</param>
/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Subject">What it is about, such as an option's key; null when it is about the whole.</param>
public sealed record LintFinding(string Code, string Severity, string Message, string? Subject, Evidence Evidence);

/// <param name="Self">The connector's JSON, relative to the site's root.</param>
/// <param name="Page">Its page, relative to the site's root.</param>
/// <param name="Source">Its folder at the pinned commit; null without git.</param>
/// <param name="Package">Its page in the package index; null when it has no package name.</param>
/// <param name="Issues">Where a problem with it is reported; null when not known.</param>
/// <param name="Vendor">The page of what it connects to, from an overlay; else null.</param>
public sealed record Links(
    string Self,
    string Page,
    string? Source,
    string? Package,
    string? Issues,
    string? Vendor);
