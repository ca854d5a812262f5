using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating.Official;

/// <summary>
/// The official Scriban package behind our interface: values are escaped as they are written, markup is a type of its own, and its
/// limits are off. Only built with <c>-p:TemplateEngine=Scriban</c>.
/// </summary>
/// <param name="loader">Finds the templates.</param>
/// <param name="settings">What all renders have in common; the limits are not those of this engine.</param>
public sealed class OfficialEngine(ITemplateLoader loader, RenderSettings settings) : ITemplateEngine
{
    private readonly ConcurrentDictionary<string, OfficialTemplate?> _templates = new(StringComparer.Ordinal);

    public TemplateError? Check(string name) => Find(name) switch
    {
        null => Missing(name),
        { Template.HasErrors: true } mistaken => ToError(mistaken.Template.Messages[0], mistaken.Source),
        _ => null,
    };

    public TemplateError? Render(string name, Values.ScriptObject model, TextWriter output)
    {
        if (Check(name) is { } error)
        {
            return error;
        }

        try
        {
            output.Write(Find(name)!.Template.Render(new OfficialContext(this, settings, name, model)));
            return null;
        }
        catch (ScriptParserRuntimeException exception)
        {
            return ToError(exception.ParserMessages[0], SourceOf(exception.ParserMessages[0].Span));
        }
        catch (ScriptRuntimeException exception)
        {
            // The package tells of a cancellation as of any mistake.
            settings.CancellationToken.ThrowIfCancellationRequested();
            return ToError(TemplatingDiagnostics.CallFailed, exception.Span, exception.OriginalMessage, SourceOf(exception.Span));
        }
    }

    /// <summary>A template by its name, parsed once; null when there is none.</summary>
    internal OfficialTemplate? Find(string name) => _templates.GetOrAdd(name, static (n, l) => Load(n, l), loader);

    private static OfficialTemplate? Load(string name, ITemplateLoader loader) =>
        loader.Load(name) is { } source ? new OfficialTemplate(source, Template.Parse(source.Text, name)) : null;

    private SourceText? SourceOf(SourceSpan span) => span.FileName is { } name ? Find(name)?.Source : null;

    private static TemplateError Missing(string name) =>
        new(TemplatingDiagnostics.IncludeFailed.At(SourceLocation.OfFile(name), $"There is no template '{name}'."), null, []);

    private static TemplateError ToError(LogMessage message, SourceText? source) =>
        ToError(TemplatingDiagnostics.SyntaxError, message.Span, message.Message, source);

    private static TemplateError ToError(DiagnosticDescriptor descriptor, SourceSpan span, string message, SourceText? source)
    {
        var start = new LinePosition(span.Start.Line + 1, span.Start.Column + 1);
        var end = new LinePosition(span.End.Line + 1, span.End.Column + 2);
        var line = source is not null && start.Line <= source.LineCount ? source[source.GetLineSpan(start.Line)].ToString() : null;
        return new TemplateError(descriptor.At(new SourceLocation(source?.Path ?? span.FileName ?? "", start, end), message), line, []);
    }
}

/// <summary>A template of the official engine, and its text for messages.</summary>
internal sealed record OfficialTemplate(SourceText Source, Template Template);
