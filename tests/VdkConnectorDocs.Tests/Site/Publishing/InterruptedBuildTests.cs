using System.Diagnostics;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Verification;
using VdkConnectorDocs.Tests.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Publishing;

/// <summary>Builds by the real tool in a process of its own, which end in the middle.</summary>
public sealed class InterruptedBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task AKilledBuildLeavesAWholeSite()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a killed build can leave the site beside its place; the next build puts it back.");
        var watch = Stopwatch.StartNew();
        await BuildToTheEnd("Title 0");
        var whole = watch.Elapsed;

        const int Kills = 8;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var build = ToolProcess.StartProgram("dotnet", Arguments($"Title {kill}"));
            await Task.Delay((whole / 4) + (whole * 3 / 4 * kill / Kills));
            build.Kill();
            await build.WaitForExitAsync();
            AssertWhole();
        }

        await BuildToTheEnd("Title last");
        AssertWhole();
        Assert.Contains("Title last", await File.ReadAllTextAsync(_folder.Combine("site/index.html")), StringComparison.Ordinal);
        Assert.Equal(["site", "site.yml"], NamesBeside());
    }

    [Fact]
    public async Task AFullDiskLeavesTheOldSite()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit on the size of files stands in for a full disk.");
        await BuildToTheEnd("Title old");

        using var build = ToolProcess.StartProgram("sh", ["-c", "trap '' XFSZ; ulimit -f 60; exec dotnet \"$@\"", "sh", .. Arguments("Title new")]);
        var error = await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();

        Assert.Contains("error VCD6103: The site cannot be written:", error, StringComparison.Ordinal);
        Assert.NotEqual(0, build.ExitCode);
        AssertWhole();
        Assert.Contains("Title old", await File.ReadAllTextAsync(_folder.Combine("site/index.html")), StringComparison.Ordinal);
        Assert.Equal(["site", "site.yml"], NamesBeside());
    }

    public void Dispose() => _folder.Dispose();

    private async Task BuildToTheEnd(string title)
    {
        using var build = ToolProcess.StartProgram("dotnet", Arguments(title));
        var error = await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, error);
    }

    private string[] Arguments(string title) =>
    [
        ToolProcess.Path, "build", "--plugins", Fixtures.Path("vdk-plugins"), "--out", _folder.Combine("site"),
        "--config", _folder.Write("site.yml", $"title: {title}\n"),
    ];

    private void AssertWhole()
    {
        var diagnostics = new DiagnosticBag();
        Assert.True(PublishedSiteVerifier.Verify(_folder.Combine("site"), baseUrl: null, diagnostics, CancellationToken.None)!.Count > 50);
        Assert.Empty(diagnostics.ToSortedList());
    }

    private string[] NamesBeside() =>
        [.. new DirectoryInfo(_folder.Path).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];
}
