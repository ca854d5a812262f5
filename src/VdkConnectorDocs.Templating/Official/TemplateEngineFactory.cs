using VdkConnectorDocs.Templating.Official;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating;

/// <summary>Makes the engine that this build was made with: the official one.</summary>
public static class TemplateEngineFactory
{
    public static ITemplateEngine Create(ITemplateLoader loader, RenderSettings settings) => new OfficialEngine(loader, settings);
}
