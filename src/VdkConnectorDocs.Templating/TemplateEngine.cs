using System.Collections.Concurrent;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating;

/// <summary>
/// Our own engine for the Scriban language: each template is compiled once, values are escaped for the type of the output, and what
/// is unknown, or beyond a limit, is an error with its place.
/// </summary>
/// <param name="loader">Finds the templates.</param>
/// <param name="settings">What all renders have in common.</param>
public sealed class TemplateEngine(ITemplateLoader loader, RenderSettings settings) : ITemplateEngine
{
    private readonly TemplateStore _templates = new(loader);
    private readonly ConcurrentBag<RenderContext> _contexts = [];

    public TemplateError? Check(string name) => _templates.Get(name).Template is null ? NotLoaded(name) : null;

    public TemplateError? Render(string name, ScriptObject model, TextWriter output)
    {
        if (_templates.Get(name).Template is not { } template)
        {
            return NotLoaded(name);
        }

        if (!_contexts.TryTake(out var context))
        {
            context = new RenderContext(settings, _templates);
        }

        try
        {
            context.Render(template, model);
        }
        catch (ScriptException error)
        {
            // The context is left as the error found it, so it is not used again.
            return ToError(error);
        }

        context.Buffer.MoveTo(output);
        context.Reset();
        _contexts.Add(context);
        return null;
    }

    private TemplateError NotLoaded(string name)
    {
        var loaded = _templates.Get(name);
        if (loaded is { Error: { } error, Source: { } source })
        {
            return new TemplateError(error, LineAt(source, error.Location.Start), []);
        }

        var missing = TemplatingDiagnostics.IncludeFailed.At(SourceLocation.OfFile(name), $"There is no template '{name}'.");
        return new TemplateError(missing, null, []);
    }

    private static TemplateError ToError(ScriptException error)
    {
        var location = error.SourceText.GetLocation(error.Span);
        return new TemplateError(error.Descriptor.At(location, error.Message), LineAt(error.SourceText, location.Start), [.. error.IncludedFrom]);
    }

    private static string LineAt(SourceText source, LinePosition position) => source[source.GetLineSpan(position.Line)].ToString();
}
