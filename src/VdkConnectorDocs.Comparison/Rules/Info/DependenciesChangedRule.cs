using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>Other packages, or other versions of them, are installed with it.</summary>
internal sealed class DependenciesChangedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3214", "Dependencies changed", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        var before = Lines(pair.Base.Package);
        var after = Lines(pair.Head.Package);
        if (pair.IsMetadataBroken || before.SequenceEqual(after, StringComparer.Ordinal))
        {
            yield break;
        }

        var removed = before.Except(after, StringComparer.Ordinal).ToList();
        var added = after.Except(before, StringComparer.Ordinal).ToList();
        yield return new Change
        {
            Plugin = pair.Head.Id,
            About = FactKinds.Package,
            Subject = "dependencies",
            Message = "The dependencies changed.",
            Before = FindingValue.OfList(removed),
            After = FindingValue.OfList(added),
        }.InHead(PluginRemovedRule.PlaceOf(pair.Head));
    }

    private static IReadOnlyList<string> Lines(Package package) =>
    [
        .. package.Dependencies.Select(static d => (d.Name + " " + d.Specifier).TrimEnd())
            .Concat(package.Extras.SelectMany(static extra => extra.Dependencies.Select(d => $"[{extra.Name}] {d.Name} {d.Specifier}".TrimEnd())))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
