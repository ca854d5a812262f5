using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Parsing;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Linting;

/// <summary>
/// Checks templates against the model without rendering them: mistakes in the language, unknown variables and members, includes of
/// templates that do not exist, and templates that nothing uses. What cannot be known (a member of an object that a template makes, an
/// include whose name is computed) is not reported.
/// </summary>
public sealed class TemplateLinter
{
    private readonly ITemplateLoader _loader;
    private readonly Dictionary<string, ParsedTemplate?> _templates = new(StringComparer.Ordinal);
    private readonly HashSet<Diagnostic> _diagnostics = [];

    private TemplateLinter(ITemplateLoader loader) => _loader = loader;

    /// <summary>Checks the templates.</summary>
    /// <param name="loader">Finds them.</param>
    /// <param name="entries">Those that the host renders.</param>
    /// <param name="names">All that there are; what no entry leads to is reported as unused.</param>
    /// <returns>What is wrong, in the order of the files and places.</returns>
    public static IReadOnlyList<Diagnostic> Lint(ITemplateLoader loader, IReadOnlyList<TemplateEntry> entries, IReadOnlyList<string> names)
    {
        var linter = new TemplateLinter(loader);
        foreach (var entry in entries)
        {
            linter.LintEntry(entry);
        }

        linter.LintUnused(names);
        return [.. linter._diagnostics.Order()];
    }

    private void LintEntry(TemplateEntry entry)
    {
        if (Load(entry.Name) is null)
        {
            ReportMissing(entry.Name, null, default);
            return;
        }

        var scope = new LintScope(entry);
        var isChanged = true;
        for (var round = 0; isChanged && round < LintScope.MaxRounds; round++)
        {
            isChanged = Visit(entry.Name, scope, report: null);
        }

        Visit(entry.Name, scope, report: _diagnostics);
    }

    /// <summary>Visits a template and all that it includes.</summary>
    /// <returns>Whether more is known of the types than before.</returns>
    private bool Visit(string name, LintScope scope, HashSet<Diagnostic>? report)
    {
        scope.BeginRound();
        var pending = new Queue<string>([name]);
        var visited = new HashSet<string>(StringComparer.Ordinal) { name };
        while (pending.TryDequeue(out var next))
        {
            if (Load(next) is not { Block: { } block } template)
            {
                continue;
            }

            var visitor = new TemplateVisitor(template.Source, scope.Of(next), report);
            visitor.VisitBlock(block);
            foreach (var include in visitor.Includes)
            {
                if (Load(include.Name) is null)
                {
                    ReportMissing(include.Name, template.Source, include.Span);
                }
                else if (visited.Add(include.Name))
                {
                    pending.Enqueue(include.Name);
                }
            }
        }

        return scope.IsChanged;
    }

    private void LintUnused(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (!_templates.ContainsKey(name) && Load(name) is { } template)
            {
                _diagnostics.Add(TemplatingDiagnostics.UnusedTemplate.At(
                    SourceLocation.OfFile(template.Source.Path), $"Nothing renders or includes the template '{name}'."));
            }
        }
    }

    private void ReportMissing(string name, SourceText? source, TextSpan span)
    {
        var location = source?.GetLocation(span) ?? SourceLocation.OfFile(name);
        _diagnostics.Add(TemplatingDiagnostics.IncludeFailed.At(location, $"There is no template '{name}'."));
    }

    private ParsedTemplate? Load(string name)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            template = _loader.Load(name) is { } source ? Parse(source) : null;
            _templates.Add(name, template);
        }

        return template;
    }

    private ParsedTemplate Parse(SourceText source)
    {
        try
        {
            return new ParsedTemplate(source, Parser.Parse(source));
        }
        catch (ParseException error)
        {
            _diagnostics.Add(TemplatingDiagnostics.SyntaxError.At(source.GetLocation(error.Span), error.Message));
            return new ParsedTemplate(source, null);
        }
    }

    /// <param name="Source">The text.</param>
    /// <param name="Block">Its tree, or null when it has a mistake.</param>
    private sealed record ParsedTemplate(SourceText Source, BlockStatement? Block);
}
