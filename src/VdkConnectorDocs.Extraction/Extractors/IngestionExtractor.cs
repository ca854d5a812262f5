using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Vdk;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary><c>ingester.add_ingester_factory_method(name, …)</c> → ingestion methods; what the class implements decides what they do.</summary>
internal sealed class IngestionExtractor : IFactExtractor
{
    private const string Name = "method";

    private static readonly (string Method, string Operation)[] Operations =
    [
        ("ingest_payload", IngestionOperations.Ingest),
        ("pre_ingest_process", IngestionOperations.PreIngest),
        ("post_ingest_process", IngestionOperations.PostIngest),
    ];

    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin)
    {
        var methods = new List<IngestionMethod>();
        foreach (var name in RegisteredNames.Of(evaluation.Log.OfKind(RegistrationKind.Ingester), Name, ignoreCase: true))
        {
            if (name.Name is null)
            {
                evaluation.Unresolved.Add(RegisteredNames.ToUnresolved(name, UnresolvedKinds.IngestionMethod, Name, evaluation.Evidence));
                continue;
            }

            var call = name.Registrations[0].Call;
            var classes = name.Registrations
                .SelectMany(r => FactoryClasses.Of(evaluation.Interpreter, r.Call.Argument(1, "ingester_plugin")))
                .Distinct()
                .ToList();
            var operations = Operations.Where(o => classes.Exists(c => c.FindMember(o.Method) is FunctionValue)).Select(static o => o.Operation);
            var method = new IngestionMethod(
                name.Name,
                name.IsPerSection,
                operations.ToEquatableList(),
                classes.Count == 1 ? classes[0].Name : null,
                evaluation.Evidence.Of(call));
            methods.Add(method);
            if (method.Operations.Count == 0)
            {
                var factory = call.Argument(1, "ingester_plugin");
                evaluation.Unresolved.Add(new UnresolvedFact(
                    UnresolvedKinds.IngestionOperations,
                    factory is null ? "" : Constants.ExpressionText(factory, call.ArgumentNode(1, "ingester_plugin")),
                    "the class of the ingester, or its methods, are not part of the tree",
                    evaluation.Evidence.Of(call)));
            }
        }

        return plugin with { IngestionMethods = methods.ToEquatableList() };
    }
}
