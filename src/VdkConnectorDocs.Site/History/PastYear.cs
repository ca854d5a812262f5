using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Site.History;

/// <summary>A year of the change log.</summary>
/// <param name="Name">The name of its page's folder: <c>2024</c>.</param>
/// <param name="Earlier">The name of the year before it that has anything; null for none.</param>
/// <param name="Later">The name of the year after it that has anything; null for none.</param>
/// <param name="Revisions">Newest first; at least one.</param>
internal sealed record PastYear(string Name, string? Earlier, string? Later, EquatableList<PastRevision> Revisions);
