using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating;

/// <summary>Makes the engine that this build was made with: ours. <c>-p:TemplateEngine=Scriban</c> takes <c>Official/</c> instead.</summary>
public static class TemplateEngineFactory
{
    /// <param name="loader">Finds the templates.</param>
    /// <param name="settings">What all renders have in common.</param>
    public static ITemplateEngine Create(ITemplateLoader loader, RenderSettings settings) => new TemplateEngine(loader, settings);
}
