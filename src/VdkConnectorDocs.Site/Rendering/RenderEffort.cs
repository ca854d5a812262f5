using System.Numerics;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Site.Rendering;

/// <summary>
/// How much rendering one page may take. The limits are there for templates that do not end, so a catalog with many facts, which its
/// plugins decide, raises them: a page that lists a hundred thousand is long, and no mistake.
/// </summary>
internal static class RenderEffort
{
    private const int StepsOfOneFact = 3000;

    public static RenderLimits Of(ConnectorCatalog catalog, ChangeLog? changes, RenderLimits configured) =>
        configured with { MaxSteps = configured.MaxSteps + (StepsOfOneFact * RoundUp(CountFacts(catalog) + CountChanges(changes))) };

    // A catalog that gains or loses a few facts has the same limit, so that its pages need not be rendered again for it.
    private static long RoundUp(long facts) => (long)BitOperations.RoundUpToPowerOf2((ulong)facts);

    private static long CountFacts(ConnectorCatalog catalog) => catalog.Diagnostics.Count + catalog.AllPlugins.Sum(CountFacts);

    private static long CountChanges(ChangeLog? changes) => changes?.Revisions.Sum(static revision => 1L + revision.Changes.Count) ?? 0;

    private static long CountFacts(Plugin plugin) =>
        1L
        + plugin.Options.Count
        + plugin.DataSources.Sum(static source => 1 + source.Options.Count)
        + plugin.Databases.Count
        + plugin.IngestionMethods.Count
        + plugin.Templates.Count
        + plugin.Commands.Sum(CountFacts)
        + plugin.Hooks.Count
        + plugin.Unresolved.Count
        + plugin.Lint.Count
        + plugin.Package.EntryPoints.Count
        + plugin.Package.Dependencies.Count
        + plugin.Package.Extras.Sum(static extra => 1 + extra.Dependencies.Count);

    private static long CountFacts(Command command) => 1L + command.Options.Count + command.Subcommands.Sum(CountFacts);
}
