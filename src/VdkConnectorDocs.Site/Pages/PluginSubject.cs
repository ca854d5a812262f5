using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>The plugin that a page is about.</summary>
/// <param name="Plugin">The whole of it, with the text of its README.</param>
internal sealed record PluginSubject(PluginModel Model, Plugin Plugin);
