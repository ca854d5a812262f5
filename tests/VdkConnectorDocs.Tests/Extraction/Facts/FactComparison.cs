using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Python;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>A catalog against a file of facts: what it misses, has wrong and has invented, each in a line of text.</summary>
internal sealed class FactComparison
{
    private const string Anything = "*";

    private readonly FactFile _file;
    private readonly ConnectorCatalog _catalog;
    private readonly Dictionary<string, Plugin> _plugins;
    private readonly List<CatalogFact> _facts;
    private readonly Dictionary<string, CatalogFact> _byKey;

    public FactComparison(FactFile file, ConnectorCatalog catalog)
    {
        _file = file;
        _catalog = catalog;
        _plugins = catalog.AllPlugins.ToDictionary(plugin => plugin.Path, StringComparer.Ordinal);
        _facts = [.. catalog.AllPlugins.SelectMany(CatalogFacts.Of)];
        _byKey = _facts.DistinctBy(fact => fact.Key, StringComparer.Ordinal).ToDictionary(fact => fact.Key, StringComparer.Ordinal);
    }

    /// <summary>What the catalog says otherwise than the lines of a kind, or not at all.</summary>
    public IReadOnlyList<string> FindMissing(string kind) =>
        [.. _file.Lines.Where(line => line.Kind == kind).Select(Judge).OfType<string>()];

    /// <summary>What the catalog has and no line tells.</summary>
    public IReadOnlyList<string> FindInvented()
    {
        var subjects = _file.Lines.SelectMany(line => line.Subjects).ToHashSet(StringComparer.Ordinal);
        var unresolved = _file.Lines.Where(line => line.Kind == "unresolved").ToList();
        var diagnostics = _file.Lines.Where(line => line.Kind == "diagnostic").ToList();
        return
        [
            .. _plugins.Keys.Where(plugin => !subjects.Contains(plugin)).Select(plugin => $"invented: {plugin}"),
            .. _facts.Where(fact => !subjects.Contains(fact.Subject)).Select(fact => $"invented: {fact.Key} {fact.Answer}"),
            .. _facts.GroupBy(fact => fact.Key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"twice: {same.Key}"),
            .. _plugins.Values.SelectMany(plugin => plugin.Unresolved
                .Where(fact => !unresolved.Exists(line => line.Plugin == plugin.Path && IsSame(line, fact)))
                .Select(fact => $"invented: {plugin.Path}|unresolved|{fact.Fact}|{fact.Expression} {new Place(fact.Evidence)}")),
            .. _catalog.Diagnostics
                .Where(diagnostic => !diagnostics.Exists(line => IsSame(line, diagnostic)))
                .Select(diagnostic => $"invented: {diagnostic}"),
        ];
    }

    /// <summary>Null when the catalog agrees with the line.</summary>
    private string? Judge(FactLine line)
    {
        if (!_plugins.TryGetValue(line.Plugin, out var plugin))
        {
            return Describe(line, "the plugin is missing");
        }

        return line.Kind switch
        {
            "unresolved" => plugin.Unresolved.Any(fact => IsSame(line, fact))
                ? null
                : Describe(line, string.Join("; ", plugin.Unresolved.Select(fact => $"{fact.Fact} {fact.Expression} {new Place(fact.Evidence)}"))),
            "unreachable" or "nested_hookimpl" => FindAt(line) is { } fact ? Describe(line, $"it is registered: {fact.Key} {fact.Answer}") : null,
            "diagnostic" => _catalog.Diagnostics.Any(diagnostic => IsSame(line, diagnostic)) ? null : Describe(line, "there is no such diagnostic"),
            _ when _byKey.GetValueOrDefault(line.Key) is { } fact => fact.Answer.Agrees(line.Plugin, line.Value) ? null : Describe(line, fact.Answer.ToString()),
            _ => Describe(line, "it is missing"),
        };
    }

    private CatalogFact? FindAt(FactLine line)
    {
        var place = FactPlace.Parse(line.Place);
        return _facts.Find(fact => fact.Answer is Place answer
            && fact.Subject.StartsWith(line.Plugin + "|", StringComparison.Ordinal)
            && place.Touches(line.Plugin, answer.Evidence));
    }

    /// <summary>The catalog may name the option or field in front of the expression.</summary>
    private static bool IsSame(FactLine line, UnresolvedFact fact) =>
        fact.Fact == line.Parts[2]
        && SourceExpression.Normalize(fact.Expression).EndsWith(SourceExpression.Normalize(line.Parts[3]), StringComparison.Ordinal)
        && FactPlace.Parse(line.Place).Touches(line.Plugin, fact.Evidence);

    private static bool IsSame(FactLine line, CatalogDiagnostic diagnostic)
    {
        var code = line.Parts[2] switch
        {
            "no-metadata" => ExtractionDiagnostics.NoMetadata.Id,
            "entry-point-not-found" => ExtractionDiagnostics.EntryPointNotFound.Id,
            "syntax-error" => PythonDiagnostics.UnexpectedToken.Id,
            _ => Anything,
        };
        var path = line.Value?.GetValueKind() is System.Text.Json.JsonValueKind.String
            ? $"{line.Plugin}/{line.Place}"
            : line.Plugin;
        return diagnostic.Code == code && path == (diagnostic.Line > 0 ? $"{diagnostic.Path}:{diagnostic.Line}" : diagnostic.Path);
    }

    private static string Describe(FactLine line, string actual) => $"line {line.Number}: {line.Text}\n    the catalog: {actual}";
}
