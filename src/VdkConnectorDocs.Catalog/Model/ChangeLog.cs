using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Catalog.Model;

/// <summary>What has changed in a catalog from one revision of its plugins to the next: the content of <c>changes.json</c>.</summary>
public sealed record ChangeLog
{
    /// <summary>The version of the JSON contract that this model is.</summary>
    public const string CurrentSchemaVersion = "1.0";

    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    public required Generator Generator { get; init; }

    /// <summary>Where the history was read; its commit is the newest that was looked at.</summary>
    public required CatalogSource Source { get; init; }

    /// <summary>
    /// Whether the history goes back to the first plugin. If not, what the oldest known revision has is older, nobody knows how much.
    /// </summary>
    public required bool IsComplete { get; init; }

    /// <summary>The commits that changed anything in the catalog, newest first.</summary>
    public EquatableList<CatalogRevision> Revisions { get; init; } = [];
}

/// <summary>A commit that changed the catalog, and how large the catalog was after it.</summary>
public sealed record CatalogRevision
{
    public required Revision Revision { get; init; }

    /// <summary>The first line of the commit's message.</summary>
    public required string Title { get; init; }

    /// <summary>The web page of the commit; null without a repository on the web.</summary>
    public string? Url { get; init; }

    public required int Connectors { get; init; }

    /// <summary>Connectors and all other plugins.</summary>
    public required int Plugins { get; init; }

    /// <summary>The configuration options of all plugins.</summary>
    public required int Options { get; init; }

    /// <summary>Most severe first, then by plugin.</summary>
    public EquatableList<CatalogChange> Changes { get; init; } = [];
}

/// <summary>One thing that changed in a catalog.</summary>
public sealed record CatalogChange
{
    /// <summary>The code of the rule that tells it, such as <c>VCD3202</c>.</summary>
    public required string Rule { get; init; }

    /// <summary><c>breaking</c>, <c>risky</c> or <c>info</c>.</summary>
    public required string Impact { get; init; }

    /// <summary>The id of the plugin, connector or not; empty when it is about the whole catalog.</summary>
    public required string Connector { get; init; }

    /// <summary>The kind of fact, such as <c>option</c>.</summary>
    public required string About { get; init; }

    /// <summary>Its name, such as an option's key.</summary>
    public required string Subject { get; init; }

    /// <summary>One line of plain text.</summary>
    public required string Message { get; init; }

    /// <summary>What goes with it, one line each.</summary>
    public EquatableList<string> Consequences { get; init; } = [];

    /// <summary>What the fact was; null when there was none.</summary>
    public CatalogValue? Before { get; init; }

    /// <summary>What the fact is; null when there is none any more.</summary>
    public CatalogValue? After { get; init; }

    /// <summary>The lines at this commit, or at the one before where the fact is gone; null when there is no place to name.</summary>
    public Evidence? Evidence { get; init; }
}
