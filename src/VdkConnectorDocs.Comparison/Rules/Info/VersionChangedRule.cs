using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>The version in the sources, the versions of Python it is tested with, or what it requires of Python changed, and nothing is lost.</summary>
internal sealed class VersionChangedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3209", "Version changed", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        var (before, after) = (pair.Base.Package, pair.Head.Package);
        if (!pair.IsMetadataBroken && before.Version != after.Version)
        {
            yield return Create(pair, "version", "version", FindingValue.OfOptional(before.Version), FindingValue.OfOptional(after.Version));
        }

        if (!pair.IsMetadataBroken && before.RequiresPython != after.RequiresPython && SupportedPythons.Dropped(before, after).Count == 0 && SupportedPythons.Added(before, after).Count == 0)
        {
            yield return Create(pair, "requires-python", "required version of Python", FindingValue.OfOptional(before.RequiresPython), FindingValue.OfOptional(after.RequiresPython));
        }

        if (!before.TestedPythonVersions.Equals(after.TestedPythonVersions) && !pair.Broken.Concat(pair.Mended).Any(static file => file.Path.EndsWith(".yml", StringComparison.Ordinal)))
        {
            yield return Create(
                pair, "tested-python-versions", "set of Python versions it is tested with", FindingValue.OfList(before.TestedPythonVersions), FindingValue.OfList(after.TestedPythonVersions));
        }
    }

    private static Change Create(PluginPair pair, string subject, string name, FindingValue? before, FindingValue? after) => new Change
    {
        Plugin = pair.Head.Id,
        About = FactKinds.Package,
        Subject = subject,
        Message = $"The {name} changed from {before?.Text ?? "none"} to {after?.Text ?? "none"}.",
        Before = before,
        After = after,
    }.InHead(PluginRemovedRule.PlaceOf(pair.Head));
}
