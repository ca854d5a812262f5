using System.Text.Json;
using VdkConnectorDocs.Tests.Comparison.Lint;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class LintVerbTests : IDisposable
{
    private readonly LintTree _tree = new();

    private ToolSession Session => _tree.Session;

    [Fact]
    public void WithoutFindingsItSucceeds()
    {
        Assert.Equal(0, Session.Run("lint", "--plugins", "plugins"));
        Assert.Equal("Documentation lint: 0 errors, 0 warnings, 0 info\n", Session.Output);
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("error", 0)]
    [InlineData("breaking", 0)]
    [InlineData("none", 0)]
    public void FailOnDecidesWhetherAWarningFails(string level, int expected)
    {
        _tree.WriteReadme("[x](gone.md)");

        Assert.Equal(expected, Session.Run("lint", "--plugins", "plugins", "--fail-on", level));
    }

    [Fact]
    public void AWarningFailsByDefault()
    {
        _tree.WriteReadme("[x](gone.md)");

        Assert.Equal(1, Session.Run("lint", "--plugins", "plugins"));
        Assert.StartsWith("plugins/vdk-acme/README.md(6): warning VCD4009: ", Session.OutputLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "html")]
    [InlineData("--fail-on", "never")]
    public void WrongUsageIsTold(string option, string value) => Assert.Equal(2, Session.Run("lint", "--plugins", "plugins", option, value));

    [Theory]
    [InlineData("--plugins", "gone")]
    [InlineData("--catalog", "gone.json")]
    public void WhatCannotBeReadNeverPasses(string option, string value) => Assert.Equal(3, Session.Run("lint", option, value));

    [Theory]
    [InlineData("--policy", "gone.yml")]
    [InlineData("--baseline", "gone.json")]
    [InlineData("--baseline", "plugins/vdk-acme/README.md")]
    public void AFileThatCannotBeReadNeverPasses(string option, string value) =>
        Assert.Equal(3, Session.Run("lint", "--plugins", "plugins", option, value));

    [Fact]
    public void AFolderWithoutPluginsNeverPasses()
    {
        Session.Folder.Write("empty/notes.txt", "nothing\n");

        Assert.Equal(3, Session.Run("lint", "--plugins", "empty"));
    }

    [Fact]
    public void ABaselineLeavesWhatIsNew()
    {
        _tree.WriteReadme("[x](gone.md)");
        Assert.Equal(0, Session.Run("lint", "--plugins", "plugins", "--write-baseline", "baseline.json"));
        Assert.Equal(0, Session.Run("lint", "--plugins", "plugins", "--baseline", "baseline.json"));

        _tree.WriteReadme("More words.\n\n[other words](gone.md) and [x](also-gone.md)");

        Assert.Equal("VCD4009 also-gone.md README.md:8", _tree.Lint("--baseline", "baseline.json"));
    }

    [Fact]
    public void APolicyChangesSeveritiesAndAcceptsFindings()
    {
        _tree.WriteReadme("[x](gone.md)\n\n[y](away.md)");
        Session.Folder.Write(
            "policy.yml",
            """
            severities:
              VCD4009: error
            allow:
              - rule: VCD4009
                path: vdk-acme/readme/gone.md
                reason: It comes with the release.
            """);

        Assert.Equal(1, Session.Run("lint", "--plugins", "plugins", "--policy", "policy.yml", "--fail-on", "error"));
        Assert.EndsWith("Documentation lint: 1 error, 0 warnings, 0 info, 1 accepted\n", Session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "::warning ")]
    [InlineData("markdown", "VCD4009")]
    [InlineData("sarif", "\"ruleId\": \"VCD4009\"")]
    [InlineData("junit", "<testsuite")]
    public void EveryFormatTellsTheFinding(string format, string expected)
    {
        _tree.WriteReadme("[x](gone.md)");
        Session.Run("lint", "--plugins", "plugins", "--format", format);

        Assert.Contains(expected, Session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASavedCatalogIsLintedAsItsTreeWas()
    {
        _tree.WriteReadme("[x](gone.md)\n\n| Option |\n|-|\n| acme_hots |");
        Session.Run("extract", "--plugins", "plugins", "--out", "connectors.json");
        using var catalog = JsonDocument.Parse(File.ReadAllBytes(Session.Folder.Combine("connectors.json")));
        var lint = catalog.RootElement.GetProperty("plugins")[0].GetProperty("lint");

        Assert.Equal(["VCD4009", "VCD4002"], lint.EnumerateArray().Select(static finding => finding.GetProperty("code").GetString()));
        Assert.Equal(1, Session.Run("lint", "--catalog", "connectors.json"));
        Assert.Equal(3, Session.OutputLines.Count);
    }

    public void Dispose() => _tree.Dispose();
}
