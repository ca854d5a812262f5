using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.History;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>What the history of a plugins folder tells.</summary>
/// <param name="Newest">The newest commit that changed the folder; null when there is none.</param>
/// <param name="Changes">What changed, and when.</param>
/// <param name="Sensitive">The names of options that are sensitive at any time, in lower case.</param>
/// <param name="Ages">Since when what is there now has been there.</param>
internal sealed record CatalogPast(string? Newest, ChangeLog Changes, IReadOnlySet<string> Sensitive, CatalogAges Ages);
