using System.Collections.Concurrent;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Parsing;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Loads and compiles each template once.</summary>
internal sealed class TemplateStore(ITemplateLoader loader)
{
    private const int MaxTemplates = 10_000;

    private readonly ConcurrentDictionary<string, Lazy<LoadedTemplate>> _templates = new(StringComparer.Ordinal);

    public LoadedTemplate Get(string name)
    {
        var loaded = _templates.GetOrAdd(name, static (n, l) => new Lazy<LoadedTemplate>(() => Load(n, l)), loader).Value;
        if (loaded.Source is null || _templates.Count > MaxTemplates)
        {
            // Names of templates may be made up without end.
            _templates.TryRemove(name, out _);
        }

        return loaded;
    }

    /// <summary>A template for an include; that there is none, or that it has a mistake, is an error at the include.</summary>
    public CompiledTemplate GetIncluded(string name, CallSite site)
    {
        var loaded = Get(name);
        if (loaded.Template is { } template)
        {
            return template;
        }

        var message = loaded.Error is { } error ? $"The template '{name}' has a mistake: {error}" : $"There is no template '{name}'.";
        throw site.Place.Error(TemplatingDiagnostics.IncludeFailed, message);
    }

    private static LoadedTemplate Load(string name, ITemplateLoader loader)
    {
        if (loader.Load(name) is not { } source)
        {
            return new LoadedTemplate(null, null, null);
        }

        try
        {
            return new LoadedTemplate(source, CompiledTemplate.Compile(source, name), null);
        }
        catch (ParseException error)
        {
            return new LoadedTemplate(source, null, TemplatingDiagnostics.SyntaxError.At(source.GetLocation(error.Span), error.Message));
        }
    }
}

/// <summary>A template by its name: compiled, or with its mistake, or neither when there is none.</summary>
internal sealed record LoadedTemplate(SourceText? Source, CompiledTemplate? Template, Diagnostic? Error);
