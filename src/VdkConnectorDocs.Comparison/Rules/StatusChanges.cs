using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Comparison.Rules.Info;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>
/// Tells which kinds of connector and capabilities a plugin lost or gained, inside of the change that brought it about; as a change of
/// its own where there is none.
/// </summary>
internal static class StatusChanges
{
    public static IReadOnlyList<FoundChange> Tell(PluginPair pair, IReadOnlyList<FoundChange> changes, IReadOnlyList<ChangeRule> rules)
    {
        var told = changes.ToList();
        Tell(pair, told, isLoss: true, rules.FirstOrDefault(static rule => rule is CapabilityLostRule));
        Tell(pair, told, isLoss: false, rules.FirstOrDefault(static rule => rule is CapabilityGainedRule));
        return told;
    }

    private static void Tell(PluginPair pair, List<FoundChange> changes, bool isLoss, ChangeRule? rule)
    {
        var (from, to) = isLoss ? (pair.Base, pair.Head) : (pair.Head, pair.Base);
        var kinds = from.Kinds.Except(to.Kinds, StringComparer.Ordinal).ToList();
        var capabilities = from.Capabilities.Except(to.Capabilities, StringComparer.Ordinal).ToList();
        var statuses = kinds.Concat(capabilities).Distinct(StringComparer.Ordinal).ToLookup(status => IndexOfCause(changes, status, isLoss));
        var connectorIsTold = !from.IsConnector || to.IsConnector;
        foreach (var cause in statuses.Where(static cause => cause.Key >= 0).OrderBy(static cause => cause.Key).ToList())
        {
            var lines = new List<string>();
            if (!connectorIsTold && cause.Any(kinds.Contains))
            {
                lines.Add(Connector(isLoss));
                connectorIsTold = true;
            }

            AddLine(lines, isLoss ? "Kind lost" : "Kind gained", cause.Where(kinds.Contains));
            AddLine(lines, isLoss ? "Capability lost" : "Capability gained", cause.Where(capabilities.Contains));
            var change = changes[cause.Key];
            changes[cause.Key] = change with { Change = change.Change with { Consequences = [.. change.Change.Consequences, .. lines] } };
        }

        var untold = statuses[-1].ToList();
        if (untold.Count > 0 && rule is not null)
        {
            var names = string.Join(", ", untold);
            changes.Add(new FoundChange(rule, new Change
            {
                Plugin = pair.Head.Id,
                About = FactKinds.Capability,
                Subject = names,
                Message = isLoss ? $"The plugin lost: {names}." : $"The plugin gained: {names}.",
                Before = isLoss ? FindingValue.Of(names) : null,
                After = isLoss ? null : FindingValue.Of(names),
                Consequences = connectorIsTold ? [] : [Connector(isLoss)],
            }.InHead(PluginRemovedRule.PlaceOf(pair.Head))));
        }
    }

    /// <summary>The first change that can have brought it about; -1 for none.</summary>
    private static int IndexOfCause(List<FoundChange> changes, string status, bool isLoss) => changes.FindIndex(change =>
        (change.Rule.Impact != Impact.Info) == isLoss && change.Change.Touches.Any(FactsOf(status).Contains));

    private static void AddLine(List<string> lines, string what, IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        if (all.Length > 0)
        {
            lines.Add($"{what}: {all}.");
        }
    }

    private static string Connector(bool isLoss) => isLoss ? "It is no longer a connector." : "It becomes a connector.";

    /// <summary>The facts that a kind or capability follows from.</summary>
    private static IReadOnlyList<string> FactsOf(string status) => status switch
    {
        ConnectorKinds.Database or Capabilities.Query => [FactKinds.Database],
        ConnectorKinds.Ingestion or Capabilities.Ingest or Capabilities.PreIngest or Capabilities.PostIngest => [FactKinds.IngestionMethod],
        ConnectorKinds.DataSource or Capabilities.Read => [FactKinds.DataSource],
        Capabilities.CliQuery => [FactKinds.Command],
        Capabilities.MultipleConnections => [FactKinds.Database, FactKinds.IngestionMethod],
        Capabilities.Templates => [FactKinds.Template],
        Capabilities.Properties => [FactKinds.PropertiesBackend],
        Capabilities.Secrets => [FactKinds.SecretsBackend],
        _ => [],
    };
}
