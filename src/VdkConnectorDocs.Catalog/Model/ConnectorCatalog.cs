using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>The whole catalog of one plugin tree: the content of <c>connectors.json</c>.</summary>
public sealed record ConnectorCatalog
{
    /// <summary>The version of the JSON contract that this model is.</summary>
    public const string CurrentSchemaVersion = "1.0";

    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    public required Generator Generator { get; init; }

    public required CatalogSource Source { get; init; }

    /// <summary>Plugins with at least one kind, by id in ordinal order.</summary>
    public EquatableList<Plugin> Connectors { get; init; } = [];

    /// <summary>All other plugins, by id in ordinal order.</summary>
    public EquatableList<Plugin> Plugins { get; init; } = [];

    /// <summary>What was wrong with the tree, in the order of <see cref="Diagnostics.Diagnostic.CompareTo"/>.</summary>
    public EquatableList<CatalogDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Connectors and other plugins, connectors first.</summary>
    public IEnumerable<Plugin> AllPlugins => Connectors.Concat(Plugins);
}

/// <summary>The program that made the catalog.</summary>
public sealed record Generator(string Name, string Version);

/// <summary>Where the tree came from; what is not known is null.</summary>
/// <param name="Repository">The web address of the repository.</param>
/// <param name="Path">The plugins folder in it, with <c>/</c>.</param>
/// <param name="Commit">The full hash; null when the tree has no git or differs from it.</param>
/// <param name="CommittedAt">ISO 8601, in UTC.</param>
/// <param name="Sample">The tree is the one that ships with the generator.</param>
public sealed record CatalogSource(string? Repository, string? Path, string? Commit, string? CommittedAt, bool Sample = false);

/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Path">Relative to the plugins folder.</param>
/// <param name="Line">1-based; 0 when only the file is known.</param>
/// <param name="Column">1-based; 0 when only the file is known.</param>
public sealed record CatalogDiagnostic(string Code, string Severity, string Message, string Path, int Line, int Column)
{
    public static CatalogDiagnostic From(Diagnostic diagnostic) => new(
        diagnostic.Id,
        SeverityName.Of(diagnostic.Severity),
        diagnostic.Message,
        diagnostic.Location.Path,
        diagnostic.Location.Start.Line,
        diagnostic.Location.Start.Column);
}
