using System.Text.RegularExpressions;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Verification;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>Several processes that build one site at once: each publishes all of its own, or nothing.</summary>
public sealed partial class ConcurrentBuildTests : IDisposable
{
    private const int Builds = 4;
    private const int Rounds = 2;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task BuildsOfOneSiteDoNotMix()
    {
        var token = TestContext.Current.CancellationToken;
        for (var round = 0; round < Rounds; round++)
        {
            var running = Enumerable.Range(1, Builds).Select(number => BuildAsync($"Title {round}-{number}.", token)).ToList();
            var results = await Task.WhenAll(running);

            Assert.Contains(results, result => result.ExitCode == ExitCodes.Done);
            Assert.All(results.Where(result => result.ExitCode != ExitCodes.Done), result =>
            {
                Assert.Equal(ExitCodes.Findings, result.ExitCode);
                Assert.Contains("error VCD6101", result.Error, StringComparison.Ordinal);
            });
            var diagnostics = new DiagnosticBag();
            Assert.NotNull(PublishedSiteVerifier.Verify(_folder.Combine("site"), baseUrl: null, diagnostics, token));
            Assert.Empty(diagnostics.ToSortedList());
            var pages = new DirectoryInfo(_folder.Combine("site")).GetFiles("*.html", SearchOption.AllDirectories);
            Assert.True(pages.Length > 50, "The site has few pages.");
            Assert.Single(pages.Select(page => Title().Match(File.ReadAllText(page.FullName)).Value).Distinct(StringComparer.Ordinal));
            Assert.Equal(["cache", "site"], new DirectoryInfo(_folder.Path).GetDirectories().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        }
    }

    private async Task<(int ExitCode, string Error)> BuildAsync(string title, CancellationToken token)
    {
        var configuration = _folder.Write($"{title}yml", $"title: '{title}'\n");
        using var build = ToolProcess.StartProgram(
            "dotnet",
            [ToolProcess.Path, "build", "--plugins", Fixtures.Path("vdk-plugins"), "--out", _folder.Combine("site"), "--config", configuration],
            ("VDK_CONNECTOR_DOCS_CACHE", _folder.Combine("cache")));
        return await ToolProcess.WaitAsync(build, token);
    }

    [GeneratedRegex(@"Title \d-\d\.", RegexOptions.None, 1000)]
    private static partial Regex Title();
}
