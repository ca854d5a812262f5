using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Causes;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>What a file says can no longer be read, so that facts may be missing.</summary>
internal sealed class FileBrokenRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3106", "A file no longer parses", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair) =>
        pair.Causes.OfType<BrokenFileCause>().Select(cause => ToChange(pair.Head.Id, cause.File, cause.Facts));

    public override IEnumerable<Change> Find(CatalogPair catalogs) =>
        catalogs.OtherBroken.Select(file => ToChange(
            catalogs.Head.AllPlugins.FirstOrDefault(file.IsOf)?.Id ?? "", file, []));

    private static Change ToChange(string plugin, BrokenFile file, IReadOnlyList<Fact> facts) => new Change
    {
        Plugin = plugin,
        About = FactKinds.File,
        Subject = file.Path,
        Message = $"The file does not parse: {file.Problem}",
        Before = FindingValue.Of("parses"),
        After = FindingValue.Of("does not parse"),
        Consequences = [.. Losses.Describe(facts, "No longer found")],
        Touches = [FactKinds.File, .. facts.Select(static fact => fact.About).Distinct(StringComparer.Ordinal)],
    }.InHead(new Evidence(file.Path, file.Line, file.Line));
}
