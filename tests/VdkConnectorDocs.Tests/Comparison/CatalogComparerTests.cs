using VdkConnectorDocs.Comparison;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Policy;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison;

public sealed class CatalogComparerTests
{
    private static string Folder => Fixtures.Path("changes/cases");

    public static TheoryData<string> Cases => [.. RepositoryFolder.FindFiles(Folder, ".txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TellsEachSeededChangeOnce(string file)
    {
        var seeded = ChangeCase.Parse(File.ReadAllText(Path.Join(Folder, file)));

        var findings = Compare(seeded);

        Assert.Equal(seeded.Expected, string.Join('\n', findings.Select(Describe)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TellsNothingTwice(string file)
    {
        var findings = Compare(ChangeCase.Parse(File.ReadAllText(Path.Join(Folder, file))));

        Assert.Equal(findings.Count, findings.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void EveryRuleOfTreesHasACase()
    {
        var shown = string.Concat(Cases.Select(file => File.ReadAllText(Path.Join(Folder, file.Data))));

        // The loss that no other rule tells, and overlays, do not come from edits of a tree; they have tests of their own.
        Assert.All(
            CatalogComparer.Rules.Where(rule => rule.Id is not ("VCD3107" or "VCD3213")),
            rule => Assert.Contains(rule.Id + " ", shown, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Finding> Compare(ChangeCase seeded) => CatalogComparer.Compare(
        new EditedTree(seeded.Base).Extract(), new EditedTree(seeded.Base.Concat(seeded.Head)).Extract(), new FindingPolicy());

    private static string Describe(Finding finding)
    {
        var place = finding.Evidence is { } evidence
            ? $" {evidence.Side.ToString().ToLowerInvariant()} {evidence.Place.Path}:{evidence.Place.StartLine}"
            : "";
        var lines = finding.Consequences.Select(static line => "    " + line);
        return string.Join('\n', lines.Prepend($"  {finding.Message}").Prepend(
            $"{finding.Rule.Id} {finding.Impact.ToString()!.ToLowerInvariant()} {finding.Path}{place}"));
    }
}
