using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Tests.Site;
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

    /// <summary>Each pair of a removed and an added option is looked at; that of a thousand each would be a million.</summary>
    [Theory]
    [InlineData(20, "VCD3009", "renamed")]
    [InlineData(600, "VCD3009", "removed")]
    public void RenamedOptionsAreRecognisedUnlessVeryManyChangeAtOnce(int count, string rule, string what)
    {
        var findings = CatalogComparer.Compare(WithOptions("GREY", count), WithOptions("BLUE", count), new FindingPolicy());

        Assert.Equal(count, findings.Count(finding => finding.Rule.Id == rule && finding.Message.Contains($" was {what}", StringComparison.Ordinal)));

        static ConnectorCatalog WithOptions(string prefix, int count) => SampleCatalog.Of(SampleCatalog.Diary() with
        {
            Options = Enumerable.Range(0, count)
                .Select(i => SampleCatalog.Option($"{prefix}_{i:x4}") with { Description = $"The value of {i}.", Evidence = new Evidence("vdk-diary/diary.py", i + 1, i + 1, null) })
                .ToEquatableList(),
        });
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
