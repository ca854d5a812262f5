using System.Xml.Linq;
using Xunit;

namespace VdkConnectorDocs.Tests.Architecture;

/// <summary>Data flows one way, so references do too (CONTRIBUTING, "Where things are").</summary>
public sealed class ProjectReferenceTests
{
    /// <summary>What each project may refer to; a project that is not here fails the tests until its place is decided.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Python"] = ["Diagnostics"],
        ["Catalog"] = ["Diagnostics"],
        ["Extraction"] = ["Diagnostics", "Python", "Catalog"],
        ["Comparison"] = ["Diagnostics", "Catalog"],
        ["Templating"] = ["Diagnostics"],
        ["Site"] = ["Diagnostics", "Catalog", "Comparison", "Templating"],
        ["Server"] = [],
        ["Cli"] = ["Diagnostics", "Python", "Catalog", "Extraction", "Comparison", "Templating", "Site", "Server"],
        ["MSBuild"] = [],
    };

    public static TheoryData<string> Projects =>
        [.. new DirectoryInfo(RepositoryRoot.Combine("src")).GetDirectories("VdkConnectorDocs.*")
            .Select(folder => folder.Name["VdkConnectorDocs.".Length..])
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void RefersOnlyToWhatStandsBeforeIt(string project) =>
        Assert.All(ReferencesOf(project), reference => Assert.Contains(reference, Allowed[project]));

    [Fact]
    public void EveryProjectHasAPlace() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Projects.Select(project => project.Data));

    [Fact]
    public void TheOrderHasNoCircle()
    {
        var before = new List<string>();
        foreach (var (project, references) in Allowed)
        {
            Assert.All(references, reference => Assert.Contains(reference, before));
            before.Add(project);
        }
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(RepositoryRoot.Combine($"src/VdkConnectorDocs.{project}/VdkConnectorDocs.{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(name => name["VdkConnectorDocs.".Length..]);
}
