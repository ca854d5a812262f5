using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Vdk;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary><c>connections.add_open_connection_factory_method(name, …)</c> → database connections.</summary>
internal sealed class DatabaseExtractor : IFactExtractor
{
    private const string Name = "dbtype";

    public Plugin Extract(PluginEvaluation evaluation, Plugin plugin)
    {
        var databases = new List<DatabaseConnection>();
        var registrations = evaluation.Log.OfKind(RegistrationKind.DatabaseConnection);
        foreach (var name in RegisteredNames.Of(registrations, Name, ignoreCase: true))
        {
            if (name.Name is null)
            {
                evaluation.Unresolved.Add(RegisteredNames.ToUnresolved(name, UnresolvedKinds.Database, Name, evaluation.Evidence));
                continue;
            }

            var call = name.Registrations[0].Call;
            var classes = FactoryClasses.Of(evaluation.Interpreter, call.Argument(1, "open_connection_func"));
            databases.Add(new DatabaseConnection(name.Name, name.IsPerSection, classes.Count == 1 ? classes[0].Name : null, evaluation.Evidence.Of(call)));
        }

        return plugin with { Databases = databases.ToEquatableList() };
    }
}
