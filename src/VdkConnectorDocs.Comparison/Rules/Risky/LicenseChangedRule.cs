using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Risky;

/// <summary>Users may have to ask whether they may still use it.</summary>
internal sealed class LicenseChangedRule : ChangeRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3105", "Licence changed", Impact.Risky);

    public override Impact Impact => Impact.Risky;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        var before = Licenses(pair.Base.Package);
        var after = Licenses(pair.Head.Package);
        if (before.Count > 0 && !pair.IsMetadataBroken && !before.SequenceEqual(after, StringComparer.Ordinal))
        {
            yield return new Change
            {
                Plugin = pair.Head.Id,
                About = FactKinds.License,
                Subject = FactKinds.License,
                Message = after.Count == 0
                    ? $"The licence {string.Join(", ", before)} is no longer declared."
                    : $"The licence changed from {string.Join(", ", before)} to {string.Join(", ", after)}.",
                Before = FindingValue.Of(string.Join(", ", before)),
                After = after.Count == 0 ? null : FindingValue.Of(string.Join(", ", after)),
            }.InHead(PluginRemovedRule.PlaceOf(pair.Head));
        }
    }

    private static IReadOnlyList<string> Licenses(Package package) =>
        package.ConflictingLicenses.Count > 0 ? [.. package.ConflictingLicenses.Order(StringComparer.Ordinal)]
        : package.License is { Length: > 0 } license ? [license]
        : [];
}
