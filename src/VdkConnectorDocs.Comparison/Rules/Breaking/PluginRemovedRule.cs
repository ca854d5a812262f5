using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Breaking;

/// <summary>A package cannot be installed any more, at least not under its name. A moved folder is not a change.</summary>
internal sealed class PluginRemovedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3001", "Plugin removed or renamed", Impact.Breaking);

    public override Impact Impact => Impact.Breaking;

    public override IEnumerable<Change> Find(CatalogPair catalogs)
    {
        foreach (var plugin in catalogs.Removed)
        {
            yield return new Change
            {
                Plugin = plugin.Id,
                About = FactKinds.Plugin,
                Subject = plugin.Id,
                Message = plugin.IsConnector
                    ? $"The connector {plugin.Id} ({string.Join(", ", plugin.Kinds)}) was removed."
                    : $"The plugin {plugin.Id} was removed.",
                Before = FindingValue.Of(plugin.Id),
                Evidence = new FindingEvidence(TreeSide.Base, PlaceOf(plugin)),
            };
        }

        foreach (var pair in catalogs.Plugins.Where(static pair => pair.IsRenamed && pair.Base.Package.Name is not null && pair.Head.Package.Name is not null && !IsSpelling(pair)))
        {
            yield return new Change
            {
                Plugin = pair.Head.Id,
                About = FactKinds.Plugin,
                Subject = pair.Base.Id,
                Message = $"The package {pair.Base.Id} was renamed to {pair.Head.Id}.",
                Before = FindingValue.Of(pair.Base.Id),
                After = FindingValue.Of(pair.Head.Id),
                Evidence = new FindingEvidence(TreeSide.Head, PlaceOf(pair.Head)),
            };
        }
    }

    internal static Evidence PlaceOf(Plugin plugin) => plugin.Package.Evidence ?? new Evidence(plugin.Path, 0, 0);

    private static bool IsSpelling(PluginPair pair) =>
        pair.Base.Id.Replace('_', '-').Replace('.', '-').Equals(pair.Head.Id.Replace('_', '-').Replace('.', '-'), StringComparison.OrdinalIgnoreCase);
}
