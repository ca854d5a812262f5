using System.Diagnostics;
using System.Net;
using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>The tool itself in a process of its own, which must find ASP.NET Core by itself.</summary>
public sealed class ServeVerbTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task ShowsTheSiteUnderItsBasePathAndEndsCleanly()
    {
        _folder.Write("site.yml", "title: Shown\nbase-url: https://example.org/docs/\n");
        using var tool = Start("serve", "--port", "0", "--config", _folder.Combine("site.yml"));

        var address = await ReadAddress(tool);

        Assert.Equal("/docs/", address.AbsolutePath);
        using var client = new HttpClient { BaseAddress = address };
        Assert.Equal(
            await File.ReadAllTextAsync(_folder.Combine("_site/about/index.html")),
            await client.GetStringAsync(new Uri("about/", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/nowhere", UriKind.Relative))).StatusCode);
        await EndsCleanly(tool);
    }

    [Fact]
    public async Task WithWatchAChangeIsBuiltAndTold()
    {
        var readme = _folder.Write("plugins/vdk-harbour/README.md", "# Harbour\n\nOld words.\n");
        _folder.Write(
            "plugins/vdk-harbour/setup.py",
            "import setuptools\nsetuptools.setup(name='vdk-harbour', version='1.0', entry_points={'vdk.plugin.run': ['vdk-harbour = vdk.plugin.harbour']})\n");
        using var tool = Start("serve", "--watch", "--port", "0", "--plugins", _folder.Combine("plugins"), "--out", _folder.Combine("site"));
        var address = await ReadAddress(tool);
        using var client = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource(Patience);
        await using var events = await client.GetStreamAsync(new Uri("/.reload/events", UriKind.Relative), patience.Token);
        using var reader = new StreamReader(events);
        var before = await reader.ReadLineAsync(patience.Token);
        await reader.ReadLineAsync(patience.Token);
        await File.WriteAllTextAsync(readme, "# Harbour\n\nNew words.\n", patience.Token);

        Assert.NotEqual(before, await reader.ReadLineAsync(patience.Token));
        var page = await client.GetStringAsync(new Uri("plugins/vdk-harbour/", UriKind.Relative), patience.Token);
        Assert.Contains("New words", page, StringComparison.Ordinal);
        Assert.Contains("/.reload/script.js", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/.reload/", await File.ReadAllTextAsync(_folder.Combine("site/plugins/vdk-harbour/index.html"), patience.Token), StringComparison.Ordinal);
        await EndsCleanly(tool);
    }

    [Fact]
    public void APortThatIsNoneIsWrongUsage()
    {
        using var session = new ToolSession();

        Assert.Equal(ExitCodes.WrongUsage, session.Run("serve", "--port", "70000"));
        Assert.Equal("vdk-connector-docs: --port is 70000; ports are 0 to 65535.\n", session.Error);
    }

    public void Dispose() => _folder.Dispose();

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "vdk-connector-docs.dll"), .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["VDK_CONNECTOR_DOCS_CACHE"] = _folder.Combine("cache");
        return Process.Start(start)!;
    }

    /// <summary>Waits until the tool says that it is ready; the address is on its standard output.</summary>
    private static async Task<Uri> ReadAddress(Process tool)
    {
        using var patience = new CancellationTokenSource(Patience);
        var said = "";
        while (!said.EndsWith("Ctrl-C ends it.\n", StringComparison.Ordinal))
        {
            var line = await tool.StandardError.ReadLineAsync(patience.Token);
            Assert.True(line is not null, said);
            said += line + "\n";
        }

        return new Uri((await tool.StandardOutput.ReadLineAsync(patience.Token))!);
    }

    private static async Task EndsCleanly(Process tool)
    {
        if (OperatingSystem.IsWindows())
        {
            // A console program there can be interrupted only through its console.
            tool.Kill();
            return;
        }

        // Ctrl-C and this signal take the same way, and this one cannot have been turned off by whoever started the tests.
        using var patience = new CancellationTokenSource(Patience);
        await ToolProcess.SignalAsync(tool, "TERM", patience.Token);
        await tool.WaitForExitAsync(patience.Token);
        Assert.Equal(ExitCodes.Done, tool.ExitCode);
    }
}
