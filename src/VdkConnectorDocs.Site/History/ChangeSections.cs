using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison;

namespace VdkConnectorDocs.Site.History;

/// <summary>
/// Puts the changes of a revision in an order to read: what belongs to one plugin together, and what a commit did to all plugins alike,
/// such as a new version of Python, told once.
/// </summary>
internal static class ChangeSections
{
    private const string Info = "info";

    // As many of one kind say nothing each; what breaks somebody's job is shown for longer.
    private const int ManyOfInfo = 5;
    private const int ManyOfAny = 20;

    private static readonly Dictionary<string, string> Titles = CatalogComparer.Rules.ToDictionary(static rule => rule.Id, static rule => rule.Title, StringComparer.Ordinal);

    /// <summary>Sections of one plugin each in the order of their first change, then those of several plugins.</summary>
    public static IReadOnlyList<ChangeSection> Of(IReadOnlyList<CatalogChange> changes)
    {
        var common = changes.Where(static change => change.Impact == Info)
            .GroupBy(static change => change.Rule, StringComparer.Ordinal)
            .Where(IsCommon)
            .ToDictionary(static run => run.Key, static run => run.ToList(), StringComparer.Ordinal);
        return
        [
            .. changes.Where(change => change.Impact != Info || !common.ContainsKey(change.Rule))
                .GroupBy(static change => change.Connector, StringComparer.Ordinal)
                .Select(static plugin => new ChangeSection(
                    plugin.Key, [.. plugin.GroupBy(static change => (change.Rule, change.Impact)).Select(static run => Run([.. run]))])),
            .. common.Values.Select(static run => new ChangeSection(null, [Run(run)])),
        ];
    }

    // Where each says the same, that says most.
    private static string Title(List<CatalogChange> changes) => changes.TrueForAll(change => change.Message == changes[0].Message)
        ? changes[0].Message.TrimEnd('.')
        : Titles.GetValueOrDefault(changes[0].Rule, changes[0].Rule);

    private static bool IsCommon(IEnumerable<CatalogChange> run) =>
        run.Select(static change => change.Connector).Distinct(StringComparer.Ordinal).Count() >= ManyOfInfo;

    private static ChangeRun Run(List<CatalogChange> changes) => new(
        Title(changes),
        changes,
        changes.Count >= (changes[0].Impact == Info ? ManyOfInfo : ManyOfAny));
}
