using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Toml;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Site.Configuration;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Configuration;

/// <summary>The page of the limits is true: it has all of them, with their defaults, ranges and codes.</summary>
public sealed partial class LimitsPageTests
{
    /// <summary>Every limit of the stages, and what the page calls it.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["TreeLimits.MaxFiles"] = "files",
        ["TreeLimits.MaxFileBytes"] = "file-bytes",
        ["TreeLimits.MaxTotalBytes"] = "tree-bytes",
        ["TreeLimits.MaxDepth"] = "folder-depth",
        ["EvaluationLimits.MaxSteps"] = "evaluation-steps",
        ["TreeEvaluationLimits.MaxSteps"] = "tree-evaluation-steps",
        ["TreeEvaluationLimits.LeastSteps"] = "least-evaluation-steps",
        ["EvaluationLimits.MaxPossibleValues"] = "values-per-variable",
        ["EvaluationLimits.MaxElements"] = "elements",
        ["EvaluationLimits.MaxStringLength"] = "string-characters",
        ["EvaluationLimits.MaxDepth"] = "evaluation-depth",
        ["EvaluationLimits.MaxCallDepth"] = "call-depth",
        ["EvaluationLimits.MaxRecursion"] = "recursion",
        ["EvaluationLimits.MaxIntegerBits"] = "integer-bits",
        ["HistoryLimits.MaxCommits"] = "history-commits",
        ["HistoryLimits.MaxTitleLength"] = "history-title",
        ["FolderLog.MaxMoves"] = "history-moves",
        ["ReadmeLimits.MaxLength"] = "readme-characters",
        ["ReadmeLimits.MaxMentions"] = "readme-mentions",
        ["ReadmeLimits.MaxLineLength"] = "readme-line",
        ["MarkdownLimits.Characters"] = "readme-characters",
        ["MarkdownLimits.Depth"] = "markup-depth",
        ["MarkdownLimits.ImageBytes"] = "image-bytes",
        ["MarkdownLimits.Images"] = "images-per-readme",
        ["RenderLimits.MaxSteps"] = "template-steps",
        ["RenderLimits.MaxTextLength"] = "page-characters",
        ["RenderLimits.MaxCallDepth"] = "template-depth",
        ["RenderLimits.MaxLazyDepth"] = "template-lazy-lists",
        ["RenderLimits.MaxValueDepth"] = "template-value-depth",
        ["RenderLimits.MaxPatternLength"] = "template-pattern",
        ["RenderLimits.RegexTimeout"] = "template-regex-seconds",
        ["RenderLimits.RegexBudget"] = "template-regexes-seconds",
        ["CatalogReadLimits.MaxBytes"] = "catalog-bytes",
        ["CatalogReadLimits.MaxDepth"] = "catalog-depth",
        ["CatalogReadLimits.MaxDigits"] = "catalog-digits",
        ["CatalogReadLimits.MaxProblems"] = "catalog-problems",
        ["PythonParserOptions.MaximumLength"] = "python-characters",
        ["PythonParserOptions.MaximumDepth"] = "python-depth",
        ["PythonParserOptions.MaximumBrackets"] = "python-brackets",
        ["PythonParserOptions.MaximumIndents"] = "python-indents",
        ["PythonParserOptions.MaximumFormattedStrings"] = "python-f-strings",
        ["PythonParserOptions.MaximumIntegerDigits"] = "python-integer-digits",
        ["PythonParserOptions.MaximumDiagnostics"] = "python-diagnostics",
        ["TomlDocument.MaxDepth"] = "metadata-depth",
        ["PackageJsonReader.MaxDepth"] = "metadata-depth",
        ["YamlReader.MaxDepth"] = "metadata-depth",
        ["CellBudget.MaximumCells"] = "readme-cells",
        ["YamlReader.MaxLength"] = "yaml-characters",
        ["YamlReader.MaxValues"] = "yaml-values",
        ["PackageReader.MaxManifestLength"] = "manifest-characters",
        ["ListedProblems.MaxOfOneKind"] = "problems-of-a-kind",
        ["TomlScanner.MaxErrors"] = "toml-errors",
        ["YamlDocumentReader.MaximumLength"] = "configuration-characters",
        ["YamlDocumentReader.MaximumDepth"] = "configuration-depth",
    };

    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("site/pages/configuration/limits.md"));

    public static TheoryData<string> ConfigurableNames => [.. Configurable().Select(row => row.Name)];

    [Fact]
    public void EveryLimitIsOnThePageWithItsValue()
    {
        var documented = Rows().Select(row => $"{row.Name} {row.Value}").Order(StringComparer.Ordinal);

        Assert.Equal(documented, Actual().Select(limit => $"{Names[limit.Key]} {limit.Value}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ConfigurableNames))]
    public void ALimitCanBeSetWithinItsRange(string name)
    {
        var (_, value, least, most) = Configurable().Single(row => row.Name == name);

        Assert.Equal(SiteLimits.Default with { Sources = Read(name, value).Sources }, Read(name, value));
        Assert.Equal(Actual(), Actual(Read(name, value)));
        foreach (var bound in (string[])[least, most])
        {
            Assert.Equal(bound, Actual(Read(name, bound)).First(limit => Names[limit.Key] == name).Value);
        }

        Assert.Equal([$"site.yml(2,{name.Length + 5}): error VCD9004: '{name}' is '{most}0' and must be a whole number from {least} to {most}."], Problems(name, most + "0"));
        Assert.Single(Problems(name, least is "0" ? "-1" : "0"));
    }

    [Fact]
    public void EveryCodeOnThePageHasAPageOfItsOwn()
    {
        var codes = Code().Matches(Page).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(codes.Count > 10, "The page names few codes.");
        Assert.All(codes, code => Assert.True(File.Exists(RepositoryRoot.Combine($"site/pages/diagnostics/{code.ToLowerInvariant()}.md")), code));
    }

    private static SiteLimits Read(string name, string value)
    {
        var diagnostics = new DiagnosticBag();
        var limits = Read(name, value, diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return limits;
    }

    private static SiteLimits Read(string name, string value, DiagnosticBag diagnostics) =>
        SiteConfigurationReader.Read(new SourceText("site.yml", $"limits:\n  {name}: {value}\n"), Path.GetTempPath(), diagnostics).Limits;

    private static IEnumerable<string> Problems(string name, string value)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(SiteLimits.Default, Read(name, value, diagnostics));
        return diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString());
    }

    private static SortedDictionary<string, string> Actual() => Actual(SiteLimits.Default);

    /// <summary>The limits of the stages for those of a configuration.</summary>
    private static SortedDictionary<string, string> Actual(SiteLimits configured)
    {
        var stages = StageLimits.Of(new SiteConfiguration { Limits = configured });
        var limits = new SortedDictionary<string, string>(StringComparer.Ordinal);
        object[] records = [stages.Tree, stages.Evaluation, stages.TreeEvaluation, stages.Readme, stages.History, stages.Catalog, configured.Markdown, configured.Rendering, PythonParserOptions.Default];
        foreach (var record in records)
        {
            foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                limits.Add($"{record.GetType().Name}.{property.Name}", Text(property.GetValue(record)!));
            }
        }

        foreach (var constant in Names.Keys.Where(name => !limits.ContainsKey(name)).ToList())
        {
            limits.Add(constant, Text(Constant(constant.Split('.'))));
        }

        return limits;
    }

    private static object Constant(string[] name) =>
        new[] { typeof(TomlDocument).Assembly, typeof(SiteConfiguration).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .First(type => type.Name == name[0])
            .GetField(name[1], BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!
            .GetRawConstantValue()!;

    private static string Text(object value) =>
        value is TimeSpan time ? time.TotalSeconds.ToString(CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static IEnumerable<(string Name, string Value)> Rows() =>
        Row().Matches(Page).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value));

    private static IEnumerable<(string Name, string Value, string Least, string Most)> Configurable() =>
        Row().Matches(Page)
            .Where(match => match.Groups["least"].Success)
            .Select(match => (match.Groups["name"].Value, match.Groups["value"].Value, match.Groups["least"].Value, match.Groups["most"].Value));

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| [^|]+ \| (?<value>\d+) \|( (?<least>\d+) to (?<most>\d+) \|)?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"VCD\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
