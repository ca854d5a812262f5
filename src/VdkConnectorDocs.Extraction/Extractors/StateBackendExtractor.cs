using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Vdk;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary><c>set_properties_factory_method</c> and <c>set_secrets_factory_method</c> → backends of properties and secrets.</summary>
internal sealed class StateBackendExtractor : IFactExtractor
{
    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin) => plugin with
    {
        PropertiesBackends = Read(evaluation, RegistrationKind.PropertiesBackend, "properties_type", "properties_factory", UnresolvedKinds.PropertiesBackend),
        SecretsBackends = Read(evaluation, RegistrationKind.SecretsBackend, "secrets_type", "secrets_factory", UnresolvedKinds.SecretsBackend),
    };

    private static EquatableList<StateBackend> Read(
        PluginEvaluation evaluation,
        RegistrationKind kind,
        string nameParameter,
        string factoryParameter,
        string fact)
    {
        var backends = new List<StateBackend>();
        foreach (var name in RegisteredNames.Of(evaluation.Log.OfKind(kind), nameParameter, ignoreCase: false))
        {
            if (name.Name is null)
            {
                evaluation.Unresolved.Add(RegisteredNames.ToUnresolved(name, fact, nameParameter, evaluation.Evidence));
                continue;
            }

            var call = name.Registrations[0].Call;
            var classes = FactoryClasses.Of(evaluation.Interpreter, call.Argument(1, factoryParameter));
            backends.Add(new StateBackend(name.Name, classes.Count == 1 ? classes[0].Name : null, evaluation.Evidence.Of(call)));
        }

        return backends.ToEquatableList();
    }
}
