using Scriban;
using Scriban.Parsing;

namespace VdkConnectorDocs.Templating.Official;

/// <summary>Names of templates are their paths. Their texts come from <see cref="OfficialEngine"/>, which parses each once.</summary>
internal sealed class OfficialLoader(OfficialEngine engine) : Scriban.Runtime.ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => engine.Find(templatePath)?.Source.Text;

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
