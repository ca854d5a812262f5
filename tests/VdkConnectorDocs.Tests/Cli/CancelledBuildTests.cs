using System.Diagnostics;
using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>Ctrl-C ends the real tool promptly, wherever it is, and leaves the old site whole.</summary>
public sealed class CancelledBuildTests : IDisposable
{
    // Both would go on for hours.
    private const string LongCode = """
        from setuptools import setup

        def count(n):
            return 1 if n == 0 else count(n - 1) + count(n - 1)

        setup(name='vdk-acme', version=str(count(50)))
        """;

    private const string LongTemplate = "{{ n = 0; while true; n = n + 1; end }}";

    private static readonly TimeSpan Start = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plugins/vdk-acme/setup.py", LongCode)]
    [InlineData("templates/pages/home.sbn-html", LongTemplate)]
    [InlineData("templates/data/catalog.sbn-json", LongTemplate)]
    public async Task AnInterruptEndsALongBuild(string path, string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such signal.");
        var token = TestContext.Current.CancellationToken;
        _folder.Write("plugins/vdk-acme/setup.py", "from setuptools import setup\nsetup(name='vdk-acme', version='1')\n");
        _folder.Write("site.yml", "limits: { evaluation-steps: 1_000_000_000, template-steps: 2_147_483_647 }\n");
        Directory.CreateDirectory(_folder.Combine("templates"));
        Assert.Equal(ExitCodes.Done, (await ToolProcess.WaitAsync(Build(), token)).ExitCode);
        var before = ReadSite();
        _folder.Write(path, text);

        using var build = Build();
        await Task.Delay(Start, token);
        Assert.False(build.HasExited, "The build ended before it was interrupted.");
        var watch = Stopwatch.StartNew();
        await ToolProcess.SignalAsync(build, "INT", token);
        var (exitCode, error) = await ToolProcess.WaitAsync(build, Patience, token);
        Assert.Equal(ExitCodes.Cancelled, exitCode);
        Assert.EndsWith("cancelled\n", error, StringComparison.Ordinal);
        Assert.Equal(before, ReadSite());
        TestContext.Current.SendDiagnosticMessage($"The build ended {watch.ElapsedMilliseconds} ms after the signal.");
    }

    private Process Build() => ToolProcess.StartInForeground(
        "build", "--plugins", _folder.Combine("plugins"), "--templates", _folder.Combine("templates"), "--config", _folder.Combine("site.yml"), "--out", _folder.Combine("site"), "--no-cache");

    private string ReadSite() => string.Concat(new DirectoryInfo(_folder.Path).GetFileSystemInfos("site/*", SearchOption.AllDirectories)
        .OfType<FileInfo>()
        .OrderBy(file => file.FullName, StringComparer.Ordinal)
        .Select(file => $"{file.FullName} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file.FullName)))}\n"));
}
