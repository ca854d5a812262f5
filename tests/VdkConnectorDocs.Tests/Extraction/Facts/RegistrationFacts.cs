using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>What a plugin registers with VDK besides options and commands.</summary>
internal static class RegistrationFacts
{
    private const string DefaultDatabase = "default";

    public static void Collect(Plugin plugin, FactList facts)
    {
        foreach (var hook in plugin.Hooks)
        {
            facts.About("hook", hook.Name, hook.Owner).Add("", hook.Evidence);
        }

        foreach (var database in plugin.Databases)
        {
            facts.About("connection", database.Name)
                .Add("names", new Spellings(database.Name))
                .Add("dynamic", database.PerSection)
                .Add("class", database.Class)
                .Add("location", database.Evidence);
        }

        foreach (var method in plugin.IngestionMethods)
        {
            facts.About("ingester", method.Name)
                .Add("names", new Spellings(method.Name))
                .Add("dynamic", method.PerSection)
                .Add("class", method.Class)
                .Add("methods", new Unordered(method.Operations.Select(PythonMethod)))
                .Add("target", method.IsTarget)
                .Add("location", method.Evidence);
        }

        CollectBackends("properties", plugin.PropertiesBackends, facts);
        CollectBackends("secrets", plugin.SecretsBackends, facts);

        foreach (var template in plugin.Templates.GroupBy(template => template.Name, StringComparer.Ordinal))
        {
            var first = template.First();
            facts.About("template", template.Key)
                .Add("databases", template.Select(registration => registration.Database ?? DefaultDatabase))
                .Add("database_dynamic", first.PerSection)
                .Add("path", first.Path?[(plugin.Path.Length + 1)..])
                .Add("location", first.Evidence);
        }
    }

    private static void CollectBackends(string kind, EquatableList<StateBackend> backends, FactList facts)
    {
        foreach (var backend in backends)
        {
            facts.About(kind, backend.Name)
                .Add("class", backend.Class)
                .Add("dynamic", new Untold())
                .Add("location", backend.Evidence);
        }
    }

    private static string PythonMethod(string operation) => operation switch
    {
        IngestionOperations.Ingest => "ingest_payload",
        IngestionOperations.PreIngest => "pre_ingest_process",
        IngestionOperations.PostIngest => "post_ingest_process",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
