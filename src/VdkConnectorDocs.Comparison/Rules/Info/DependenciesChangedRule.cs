using System.Buffers;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;
using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Rules.Info;

/// <summary>Other packages, or other versions of them, are installed with it.</summary>
internal sealed class DependenciesChangedRule : ChangeRule
{
    private static readonly SearchValues<char> VersionStart = SearchValues.Create("=<>!~@");

    public override DiagnosticDescriptor Descriptor { get; } = Describe("VCD3214", "Dependencies changed", Impact.Info);

    public override Impact Impact => Impact.Info;

    public override IEnumerable<Change> Find(PluginPair pair)
    {
        var before = Lines(pair.Base.Package);
        var after = Lines(pair.Head.Package);
        var removed = Missing(before, after);
        var added = Missing(after, before);
        if (pair.IsMetadataBroken || (removed.Count == 0 && added.Count == 0))
        {
            yield break;
        }

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

    private static List<string> Missing(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var known = others.Select(Canonical).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(line => !known.Contains(Canonical(line)))];
    }

    /// <summary>The same for requirements that differ in their spelling alone (PEP 503, PEP 508): the separator of names, blanks, the order of versions.</summary>
    private static string Canonical(string line)
    {
        var marker = line.IndexOf(';', StringComparison.Ordinal);
        var requirement = string.Concat((marker < 0 ? line : line[..marker]).Where(static c => c is not ' '));
        var version = requirement.AsSpan().IndexOfAny(VersionStart);
        var name = PackageNames.Normalize(version < 0 ? requirement : requirement[..version]);
        IEnumerable<string> clauses = version < 0 ? [] : requirement[version..].Split(',').Order(StringComparer.Ordinal);
        return $"{name}{string.Join(',', clauses)}{(marker < 0 ? "" : "; " + line[(marker + 1)..].Trim())}";
    }

    private static IReadOnlyList<string> Lines(Package package) =>
    [
        .. package.Dependencies.Select(static d => (d.Name + " " + d.Specifier).TrimEnd())
            .Concat(package.Extras.SelectMany(static extra => extra.Dependencies.Select(d => $"[{extra.Name}] {d.Name} {d.Specifier}".TrimEnd())))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
