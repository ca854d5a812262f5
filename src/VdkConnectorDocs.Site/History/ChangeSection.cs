using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.History;

/// <summary>Changes of a revision that are shown under one heading.</summary>
/// <param name="Plugin">The plugin that changed; empty for the catalog, null for several plugins in which the same changed.</param>
/// <param name="Runs">In the order of their first change.</param>
internal sealed record ChangeSection(string? Plugin, IReadOnlyList<ChangeRun> Runs);

/// <summary>Changes that the same rule tells.</summary>
/// <param name="Title">What they are, in a few words.</param>
/// <param name="Changes">In the order of the log; at least one.</param>
/// <param name="IsFolded">They are too many to be read one by one.</param>
internal sealed record ChangeRun(string Title, IReadOnlyList<CatalogChange> Changes, bool IsFolded)
{
    /// <summary>The plugins that changed, once each.</summary>
    public IReadOnlyList<string> Plugins { get; } = [.. Changes.Select(static change => change.Connector).Distinct(StringComparer.Ordinal)];
}
