using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary><c>templates.add_template(name, path, database)</c> → data-loading templates.</summary>
internal sealed class TemplateExtractor : IFactExtractor
{
    private const int Database = 2;

    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin)
    {
        var templates = new List<DataTemplate>();
        foreach (var name in RegisteredNames.Of(evaluation.Log.OfKind(RegistrationKind.Template), "name", ignoreCase: false))
        {
            if (name.Name is null)
            {
                evaluation.Unresolved.Add(RegisteredNames.ToUnresolved(name, UnresolvedKinds.Template, "name", evaluation.Evidence));
                continue;
            }

            foreach (var site in name.Registrations.GroupBy(static r => r.Call.Node, ReferenceEqualityComparer.Instance))
            {
                templates.AddRange(Read(evaluation, name, [.. site]));
            }
        }

        return plugin with { Templates = templates.Distinct().ToEquatableList() };
    }

    private static IEnumerable<DataTemplate> Read(PluginEvaluation evaluation, RegisteredName name, IReadOnlyList<Registration> registrations)
    {
        var call = registrations[0].Call;
        var forDatabase = registrations.Where(static r => r.Call.Argument(Database, "database") is not null);
        var databases = RegisteredNames.Of(forDatabase, static d => d.Argument(Database, "database"), ignoreCase: true);
        var isPerSection = name.IsPerSection || databases.Any(static d => d.IsPerSection);
        var path = PathOf(call.Argument(1, "template_directory"));
        if (path is null && call.Argument(1, "template_directory") is { } unknown)
        {
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.TemplatePath,
                Constants.ExpressionText(unknown, call.ArgumentNode(1, "template_directory")),
                unknown is StrValue or PathValue ? "it is not a path within the plugin" : Constants.Reason(unknown),
                evaluation.Evidence.Of(call)));
        }

        var named = databases.Where(static d => d.Name is not null).Select(static d => d.Name).ToList();
        foreach (var database in named.Count > 0 ? named : [null])
        {
            yield return new DataTemplate(name.Name!, path, database, isPerSection, evaluation.Evidence.Of(call));
        }
    }

    private static string? PathOf(PythonValue? value)
    {
        var text = value switch
        {
            PathValue path => path.Path,
            StrValue written => written.Value,
            _ => null,
        };
        return text is null ? null : TreeAnchor.TreePath(text);
    }
}
