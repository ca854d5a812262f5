using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Comparison.Rules.Risky;

namespace VdkConnectorDocs.Comparison.History;

/// <summary>From the catalogs of two successive revisions to what changed between them.</summary>
public static class RevisionComparer
{
    // It counts connectors, of which this sees only those that changed; what it would tell is told as the removal of a plugin.
    private static readonly FindingPolicy Policy = new()
    {
        Severities = [new SeverityOverride(FewerConnectorsRule.Code, SeverityOverride.None)],
    };

    /// <param name="before">The catalog before, its source at that commit.</param>
    /// <param name="after">The catalog after; a plugin that is the same instance in both is not looked at.</param>
    /// <param name="revision">The commit that made the difference.</param>
    /// <param name="title">The first line of its message.</param>
    public static RevisionStep Compare(ConnectorCatalog before, ConnectorCatalog after, Revision revision, string title)
    {
        var (rest, changed) = (Without(before, after), Without(after, before));
        var pair = CatalogPair.Create(rest, changed);
        return new RevisionStep(
            rest,
            changed,
            new CatalogRevision
            {
                Revision = revision,
                Title = title,
                Url = SourceAddress.OfCommit(after.Source),
                Connectors = after.Connectors.Count,
                Plugins = after.Connectors.Count + after.Plugins.Count,
                Options = after.AllPlugins.Sum(static plugin => plugin.Options.Count),
                Changes = FindChanges(pair),
            },
            [
                .. pair.Removed.Select(static plugin => new PluginStep(plugin, null)),
                .. pair.Plugins.Select(static both => new PluginStep(both.Base, both.Head)),
                .. pair.Added.Select(static plugin => new PluginStep(null, plugin)),
            ],
            [
                .. pair.Plugins.SelectMany(static both => both.Facts.Renamed)
                    .Where(static renamed => renamed.Head is OptionFact)
                    .Select(static renamed => new RenamedOption(renamed.Base.Name, renamed.Head.Name)),
            ]);
    }

    /// <summary>What changed between two catalogs whose sources name their commits.</summary>
    internal static EquatableList<CatalogChange> FindChanges(ConnectorCatalog before, ConnectorCatalog after) => FindChanges(CatalogPair.Create(before, after));

    private static EquatableList<CatalogChange> FindChanges(CatalogPair pair) =>
        CatalogComparer.Compare(pair, Policy).Select(finding => ToChange(finding, pair.Base.Source, pair.Head.Source)).ToEquatableList();

    /// <summary>The catalog without the plugins that the other has, too.</summary>
    private static ConnectorCatalog Without(ConnectorCatalog catalog, ConnectorCatalog other)
    {
        var same = new HashSet<Plugin>(other.AllPlugins, ReferenceEqualityComparer.Instance);
        return catalog with { Connectors = Rest(catalog.Connectors), Plugins = Rest(catalog.Plugins) };

        EquatableList<Plugin> Rest(EquatableList<Plugin> plugins) => plugins.Where(plugin => !same.Contains(plugin)).ToEquatableList();
    }

    private static CatalogChange ToChange(Finding finding, CatalogSource before, CatalogSource after) => new()
    {
        Rule = finding.Rule.Id,
        Impact = ImpactName.Of(finding.Impact ?? Impact.Info),
        Connector = finding.Plugin,
        About = finding.About,
        Subject = finding.Subject,
        Message = finding.Message,
        Consequences = finding.Consequences,
        Before = finding.Before?.Json,
        After = finding.After?.Json,
        Evidence = finding.Evidence is { } evidence ? Linked(evidence.Place, evidence.Side == TreeSide.Base ? before : after) : null,
    };

    // A line 0 stands for the whole file, which begins with line 1.
    private static Evidence Linked(Evidence place, CatalogSource source) => place with
    {
        StartLine = Math.Max(place.StartLine, 1),
        EndLine = Math.Max(place.EndLine, 1),
        Url = SourceAddress.OfLines(source, place.Path, place.StartLine, place.EndLine),
    };
}

/// <summary>What one commit changed.</summary>
/// <param name="Before">The catalog before, without what is the same after.</param>
/// <param name="After">The catalog after, without what was the same before.</param>
/// <param name="Revision">With its changes, of which there may be none.</param>
/// <param name="Plugins">The plugins that are not what they were.</param>
/// <param name="RenamedOptions">The options that have another name.</param>
public sealed record RevisionStep(
    ConnectorCatalog Before, ConnectorCatalog After, CatalogRevision Revision, IReadOnlyList<PluginStep> Plugins, IReadOnlyList<RenamedOption> RenamedOptions);

/// <summary>An option, of a plugin, a data source or a command, that got another name.</summary>
public sealed record RenamedOption(string Before, string After);

/// <summary>A plugin that was added, removed or changed.</summary>
/// <param name="Before">What it was; null for a new one.</param>
/// <param name="After">What it is; null for one that is gone.</param>
public sealed record PluginStep(Plugin? Before, Plugin? After);
