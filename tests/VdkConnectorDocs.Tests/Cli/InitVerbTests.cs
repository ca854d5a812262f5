using AngleSharp.Html.Parser;
using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class InitVerbTests : IDisposable
{
    private readonly ToolSession _session = new();

    [Fact]
    public void WhatItWritesBuilds()
    {
        Assert.Equal(ExitCodes.Done, _session.Run("init", "catalog"));
        Assert.Equal(
            [
                "wrote site.yml", "wrote templates/partials/announcement.sbn-html", "wrote .github/workflows/pages.yml",
                "wrote .github/workflows/pull-request.yml",
            ],
            _session.OutputLines);

        Assert.Equal(ExitCodes.Done, _session.Run("build", "--config", "catalog/site.yml"));

        var page = new HtmlParser().ParseDocument(File.ReadAllText(_session.Folder.Combine("catalog/_site/about/index.html")));
        Assert.Equal("About this catalog · Our VDK connectors", page.Title);
        Assert.Contains(page.QuerySelectorAll(".banner"), banner => banner.TextContent.Contains("This catalog is new.", StringComparison.Ordinal));
    }

    [Fact]
    public void FilesThatAreThereStay()
    {
        _session.Folder.Write("site.yml", "title: Mine\n");

        Assert.Equal(ExitCodes.Done, _session.Run("init", "."));

        Assert.Contains("kept  site.yml, which was there", _session.OutputLines);
        Assert.Contains("wrote .github/workflows/pages.yml", _session.OutputLines);
        Assert.Equal("title: Mine\n", File.ReadAllText(_session.Folder.Combine("site.yml")));
    }

    [Fact]
    public void TheWorkflowsInstallThisGenerator()
    {
        _session.Run("init", ".");

        foreach (var workflow in (string[])["pages.yml", "pull-request.yml"])
        {
            var text = File.ReadAllText(_session.Folder.Combine($".github/workflows/{workflow}"));
            Assert.Contains($"VdkConnectorDocs --version {Tool.Version}\n", text, StringComparison.Ordinal);
            Assert.All(
                text.Split('\n').Where(line => line.Contains("uses: ", StringComparison.Ordinal)),
                line => Assert.Matches("uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v", line));
        }
    }

    [Fact]
    public void AFileInTheWayIsAnError()
    {
        _session.Folder.Write("catalog", "a file");

        Assert.Equal(ExitCodes.Findings, _session.Run("init", "catalog"));

        Assert.Contains("error VCD9203", _session.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _session.Dispose();
}
