using VdkConnectorDocs.Server;
using Xunit;

namespace VdkConnectorDocs.Tests.Workflows;

/// <summary>The weekly run that asks whether the addresses that the site links to still answer, with a server in their place.</summary>
public sealed class LinkWorkflowTests : IAsyncLifetime
{
    private readonly TemporaryFolder _site = new();
    private readonly WorkflowShell _shell = new();
    private SiteServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SiteServer.Start(new ServerOptions(), CancellationToken.None);
        _site.Write("404.html", "<html><body><p>nothing</p></body></html>\n");
        _site.Write("stands.html", "<html><body><p>it stands</p></body></html>\n");
        _shell.Environment["PAGES_URL"] = _server.Address.ToString();
        _shell.Environment["no_proxy"] = _server.Address.Host;
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The workflow runs on Linux.");
    }

    [Fact]
    public void SaysThatAllAnswer()
    {
        Publish($"{_server.Address}stands.html");

        Assert.True(Run() == 0, _shell.Log);
        Assert.Contains("0 of 1 addresses", _shell.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void ASiteWithoutLinksPasses()
    {
        Publish();

        Assert.True(Run() == 0, _shell.Log);
        Assert.Contains("0 of 0 addresses", _shell.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void ListsTheOnesThatAreGone()
    {
        Publish($"{_server.Address}gone[1]'$(id)", $"{_server.Address}stands.html", $"{_server.Address}moved away");

        Assert.Equal(1, Run());
        Assert.Contains("::error::2 of 3 addresses", _shell.Log, StringComparison.Ordinal);
        Assert.Contains($"    404 {_server.Address}gone[1]'$(id)\n", _shell.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("stands.html", _shell.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void FailsWhenThereIsNoList()
    {
        Show("404.html");

        Assert.NotEqual(0, Run());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _shell.Dispose();
        _site.Dispose();
    }

    private void Publish(params IEnumerable<string> links)
    {
        _site.Write("external-links.txt", string.Concat(links.Select(static link => link + "\n")));
        Show("404.html", "stands.html", "external-links.txt");
    }

    private void Show(params IEnumerable<string> files) => _server.Show(
        new ServedSite { Folder = _site.Path, BasePath = "/", Version = "1", Files = files.ToHashSet(StringComparer.Ordinal) });

    private int Run() => _shell.Run(
        _site.Path,
        WorkflowShell.Steps(".github/workflows/links.yml", "ask").Select(static step => WorkflowShell.Text(step, "run")).OfType<string>());
}
