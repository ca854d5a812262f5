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
        var untold = new List<string>();
        foreach (var status in kinds.Concat(capabilities).Distinct(StringComparer.Ordinal).ToList())
        {
            var facts = FactsOf(status);
            var index = changes.FindIndex(change => (change.Rule.Impact != Impact.Info) == isLoss && change.Change.Touches.Any(facts.Contains));
            if (index < 0)
            {
                untold.Add(status);
            }
            else
            {
                var mine = new List<string>();
                AddLines(mine, isLoss, status, kinds.Contains(status), capabilities.Contains(status), index == FirstIndex(changes, kinds, isLoss) && from.IsConnector && !to.IsConnector);
                var change = changes[index];
                changes[index] = change with { Change = change.Change with { Consequences = [.. change.Change.Consequences, .. mine.Except(change.Change.Consequences, StringComparer.Ordinal)] } };
            }
        }

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
                Consequences = from.IsConnector && !to.IsConnector && untold.Any(kinds.Contains) ? [Connector(isLoss)] : [],
            }.InHead(PluginRemovedRule.PlaceOf(pair.Head))));
        }
    }

    private static int FirstIndex(List<FoundChange> changes, List<string> kinds, bool isLoss) => changes.FindIndex(change =>
        (change.Rule.Impact != Impact.Info) == isLoss && kinds.Exists(kind => change.Change.Touches.Any(FactsOf(kind).Contains)));

    private static void AddLines(List<string> lines, bool isLoss, string status, bool isKind, bool isCapability, bool isConnector)
    {
        var verb = isLoss ? "lost" : "gained";
        if (isConnector)
        {
            lines.Add(Connector(isLoss));
        }

        if (isKind)
        {
            lines.Add($"Kind {verb}: {status}.");
        }

        if (isCapability)
        {
            lines.Add($"Capability {verb}: {status}.");
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
