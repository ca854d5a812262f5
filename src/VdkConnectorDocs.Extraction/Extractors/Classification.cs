using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>Sorts a plugin by what it registers: its kinds, what it can do, and why, in one line.</summary>
internal static class Classification
{
    /// <summary>The group of entry points that VDK loads.</summary>
    public const string PluginGroup = "vdk.plugin.run";

    private const int ShownNames = 3;

    /// <param name="plugin">With all that it registers.</param>
    /// <param name="hasModules">Whether it brings Python code of its own.</param>
    public static Plugin Classify(Plugin plugin, bool hasModules) => plugin with
    {
        Kinds = Kinds(plugin).ToEquatableList(),
        Capabilities = Capabilities.All.Where(c => Has(plugin, c)).ToEquatableList(),
        Reason = Reason(plugin, hasModules),
    };

    private static IEnumerable<string> Kinds(Plugin plugin)
    {
        if (plugin.Databases.Count > 0)
        {
            yield return ConnectorKinds.Database;
        }

        if (plugin.IngestionMethods.Any(static m => m.IsTarget))
        {
            yield return ConnectorKinds.Ingestion;
        }

        if (plugin.DataSources.Count > 0)
        {
            yield return ConnectorKinds.DataSource;
        }
    }

    private static bool Has(Plugin plugin, string capability) => capability switch
    {
        Capabilities.Query => plugin.Databases.Count > 0,
        Capabilities.CliQuery => plugin.Commands.Any(RunsQuery),
        Capabilities.Ingest => plugin.IngestionMethods.Any(static m => m.IsTarget),
        Capabilities.Read => plugin.DataSources.Count > 0,
        Capabilities.MultipleConnections =>
            plugin.Databases.Any(static d => d.PerSection) || plugin.IngestionMethods.Any(static m => m.PerSection && m.IsTarget),
        Capabilities.Templates => plugin.Templates.Count > 0,
        Capabilities.PreIngest => plugin.IngestionMethods.Any(static m => m.Operations.Contains(IngestionOperations.PreIngest)),
        Capabilities.PostIngest => plugin.IngestionMethods.Any(static m => m.Operations.Contains(IngestionOperations.PostIngest)),
        Capabilities.Properties => plugin.PropertiesBackends.Count > 0,
        _ => plugin.SecretsBackends.Count > 0,
    };

    private static bool RunsQuery(Command command) => command.RunsQuery || command.Subcommands.Any(RunsQuery);

    private static string Reason(Plugin plugin, bool hasModules)
    {
        var connects = new List<string>();
        Add(connects, "the database connection", plugin.Databases.Select(static d => d.Name));
        Add(connects, "the ingestion method", plugin.IngestionMethods.Where(static m => m.IsTarget).Select(static m => m.Name));
        Add(connects, "the data source", plugin.DataSources.Select(static s => s.Name));
        if (connects.Count > 0)
        {
            return "It registers " + Join(connects) + ".";
        }

        if (plugin.Unresolved.FirstOrDefault(static u => KindOfUnproven(u.Fact) is not null) is { } unproven)
        {
            return $"It may register {KindOfUnproven(unproven.Fact)}, but under a name that is not proven: {unproven.Expression} ({unproven.Reason}).";
        }

        return plugin.Package.EntryPoints.Any(static e => e.Group is PluginGroup) ? ReasonOfOther(plugin) : ReasonOfUnloaded(plugin, hasModules);
    }

    /// <summary>What an unresolved fact would be that makes a plugin a connector; null for others.</summary>
    private static string? KindOfUnproven(string fact) => fact switch
    {
        UnresolvedKinds.Database => "a database connection",
        UnresolvedKinds.IngestionMethod => "an ingestion method",
        UnresolvedKinds.DataSource => "a data source",
        _ => null,
    };

    private static string ReasonOfUnloaded(Plugin plugin, bool hasModules)
    {
        if (plugin.Package.Evidence is null)
        {
            return "It has no distribution metadata, so VDK never loads it.";
        }

        return !hasModules && plugin.Package.EntryPoints.Count == 0 && plugin.Package.Dependencies.Count(static d => d.Name.Contains("vdk", StringComparison.Ordinal)) > 1
            ? "It has no entry point of its own; it installs other packages."
            : $"It has no entry point in the group {PluginGroup}, so VDK does not load it as a plugin.";
    }

    private static string ReasonOfOther(Plugin plugin)
    {
        var does = new List<string>();
        Add(does, "processes payloads as", plugin.IngestionMethods.Where(static m => m.Operations.Count > 0).Select(static m => m.Name));
        Add(does, "stores job properties as", plugin.PropertiesBackends.Select(static b => b.Name));
        Add(does, "stores job secrets as", plugin.SecretsBackends.Select(static b => b.Name));
        Add(does, "adds the template", plugin.Templates.Select(static t => t.Name));
        Add(does, "adds the command", plugin.Commands.Select(static c => c.Name).OfType<string>());
        if (does.Count == 0 && plugin.Commands.Count > 0)
        {
            does.Add("adds commands of another distribution");
        }

        if (does.Count == 0)
        {
            Add(does, "implements the hook", plugin.Hooks.Select(static h => h.Name).Distinct(StringComparer.Ordinal));
        }

        if (does.Count == 0 && plugin.Unresolved.FirstOrDefault(static u => u.Fact is UnresolvedKinds.EntryPoint) is { } lost)
        {
            return $"Its entry point {lost.Expression} gives VDK no hooks: {lost.Reason}.";
        }

        if (does.Count == 0 && plugin.Unresolved.FirstOrDefault(static u => u.Fact is UnresolvedKinds.Hook) is { } uncallable)
        {
            return $"Its hook {uncallable.Expression} does not work: {uncallable.Reason}.";
        }

        return does.Count == 0
            ? "It registers nothing with VDK that connects to a data source."
            : $"It {Join(does)}, but registers no connection, ingestion method or data source.";
    }

    private static void Add(List<string> does, string verb, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count > 0)
        {
            var rest = all.Count > ShownNames ? $" and {all.Count - ShownNames} more" : "";
            var phrase = all.Count == 1 || verb.EndsWith(" as", StringComparison.Ordinal) ? verb : verb + "s";
            does.Add($"{phrase} {string.Join(", ", all.Take(ShownNames))}{rest}");
        }
    }

    private static string Join(List<string> phrases) =>
        phrases.Count == 1 ? phrases[0] : $"{string.Join(", ", phrases.Take(phrases.Count - 1))} and {phrases[^1]}";
}
