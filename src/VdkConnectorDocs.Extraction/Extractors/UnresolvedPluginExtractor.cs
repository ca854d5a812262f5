using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>What a plugin gives to VDK, or hands on to other code, without that one could tell what it registers.</summary>
internal sealed class UnresolvedPluginExtractor : IFactExtractor
{
    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin)
    {
        foreach (var registration in evaluation.Log.OfKind(RegistrationKind.PluginObject))
        {
            var value = Constants.Argument(registration.Call, 0, "module_or_class_with_hook_impls");
            if (value is UnknownValue or ExternalValue)
            {
                evaluation.Unresolved.Add(new UnresolvedFact(
                    UnresolvedKinds.PluginClass,
                    Constants.ExpressionText(value, registration.Call.ArgumentNode(0, "module_or_class_with_hook_impls")),
                    Constants.Reason(value),
                    evaluation.Evidence.Of(registration.Call)));
            }
        }

        foreach (var type in evaluation.Opaque)
        {
            var foreign = type.Ancestry().SelectMany(static t => t.Bases).OfType<ExternalValue>().Select(static b => b.Symbol).FirstOrDefault("a base");
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.PluginClass,
                type.Name,
                $"{foreign} is not part of the plugin and may implement hooks",
                evaluation.Evidence.Of(type)));
        }

        foreach (var hook in evaluation.Hooks.Where(static h => h.LacksInstance))
        {
            evaluation.Unresolved.Add(new UnresolvedFact(
                UnresolvedKinds.Hook,
                $"{hook.Owner}.{hook.Name}",
                "VDK gets the class and no object of it, so it calls the method without self, which fails",
                evaluation.Evidence.Of(Interpreter.Unwrap(hook.Function))));
        }

        foreach (var escaped in evaluation.Log.Escaped)
        {
            evaluation.Unresolved.Add(new UnresolvedFact(
                escaped.Kind switch
                {
                    RegistrationKind.Option => UnresolvedKinds.Option,
                    RegistrationKind.DataSource => UnresolvedKinds.DataSource,
                    RegistrationKind.PluginObject => UnresolvedKinds.PluginClass,
                    RegistrationKind.DatabaseConnection => UnresolvedKinds.Database,
                    RegistrationKind.Ingester => UnresolvedKinds.IngestionMethod,
                    RegistrationKind.Template => UnresolvedKinds.Template,
                    RegistrationKind.PropertiesBackend => UnresolvedKinds.PropertiesBackend,
                    RegistrationKind.SecretsBackend => UnresolvedKinds.SecretsBackend,
                    _ => UnresolvedKinds.Command,
                },
                escaped.Call.Node is { } node ? SyntaxText.Unparse(node) : escaped.Callee,
                $"{escaped.Callee} is not part of the plugin and may register anything",
                evaluation.Evidence.Of(escaped.Call)));
        }

        return plugin;
    }
}
