using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Something that a registered fact could do and cannot, or the other way round.</summary>
/// <param name="Fact">As it is in the head.</param>
/// <param name="Description">The end of a sentence that begins with the fact.</param>
internal sealed record FactAbility(Fact Fact, bool IsLost, string Description, string Before, string After);

/// <summary>Compares what the same databases, ingestion methods and commands can do.</summary>
internal static class FactAbilities
{
    private const string Sections = "one for each configured section";

    public static IEnumerable<FactAbility> Compare(PluginPair pair)
    {
        foreach (var (before, after) in pair.Facts.Kept.Concat(pair.Facts.Renamed).Where(facts => !pair.IsInBrokenFile(facts.Base, facts.Head)))
        {
            var abilities = after.About switch
            {
                FactKinds.Database => OfSections(
                    after,
                    pair.Base.Databases.Last(d => d.Name == before.Key).PerSection,
                    pair.Head.Databases.Last(d => d.Name == after.Key).PerSection),
                FactKinds.IngestionMethod => OfMethod(
                    after,
                    pair.Base.IngestionMethods.Last(m => m.Name == before.Key),
                    pair.Head.IngestionMethods.Last(m => m.Name == after.Key)),
                FactKinds.Command => OfCommand(after, Find(pair.Base.Commands, before.Key), Find(pair.Head.Commands, after.Key)),
                _ => [],
            };
            foreach (var ability in abilities)
            {
                yield return ability;
            }
        }
    }

    /// <summary>What the class of an ingester does could be told, and no longer can.</summary>
    public static bool IsUnproven(IngestionMethod before, IngestionMethod after) => before.Operations.Count > 0 && after.Operations.Count == 0 && after.Class is null;

    private static IEnumerable<FactAbility> OfSections(Fact fact, bool before, bool after)
    {
        if (before != after)
        {
            yield return new FactAbility(
                fact,
                before,
                before ? "is no longer there once for each configured section" : "is now there once for each configured section",
                before ? Sections : "one",
                after ? Sections : "one");
        }
    }

    private static IEnumerable<FactAbility> OfMethod(Fact fact, IngestionMethod before, IngestionMethod after)
    {
        foreach (var ability in OfSections(fact, before.PerSection, after.PerSection))
        {
            yield return ability;
        }

        // No operation on one side means that the class is not known, not that it does nothing.
        if (IsUnproven(before, after) || IsUnproven(after, before))
        {
            yield break;
        }

        var lost = before.Operations.Except(after.Operations, StringComparer.Ordinal).ToList();
        var gained = after.Operations.Except(before.Operations, StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
        {
            yield return new FactAbility(fact, IsLost: true, "no longer does: " + Names(lost), Names(before.Operations), Names(after.Operations));
        }

        if (gained.Count > 0)
        {
            yield return new FactAbility(fact, IsLost: false, "now does: " + Names(gained), Names(before.Operations), Names(after.Operations));
        }
    }

    private static IEnumerable<FactAbility> OfCommand(Fact fact, Command? before, Command? after)
    {
        if (before is not null && after is not null && before.RunsQuery != after.RunsQuery)
        {
            yield return new FactAbility(
                fact,
                before.RunsQuery,
                before.RunsQuery ? "no longer runs a query" : "now runs a query",
                before.RunsQuery ? "runs a query" : "runs no query",
                after.RunsQuery ? "runs a query" : "runs no query");
        }
    }

    private static Command? Find(IEnumerable<Command> commands, string path)
    {
        foreach (var command in commands)
        {
            var name = command.Name ?? command.Symbol ?? "";
            if (name == path)
            {
                return command;
            }

            if (path.StartsWith(name + " ", StringComparison.Ordinal) && Find(command.Subcommands, path[(name.Length + 1)..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Names(IReadOnlyList<string> operations) => operations.Count == 0 ? "nothing" : string.Join(", ", operations);
}
