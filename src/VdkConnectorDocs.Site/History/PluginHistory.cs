using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.History;

/// <summary>What the page of a plugin shows of the change log.</summary>
/// <param name="Addresses">The place of each commit that something of it is there since, relative to the site's root, where it is known.</param>
/// <param name="Revisions">The newest that changed it, newest first, with nothing but its changes.</param>
internal sealed record PluginHistory(ScriptObject Addresses, EquatableList<PastRevision> Revisions);
