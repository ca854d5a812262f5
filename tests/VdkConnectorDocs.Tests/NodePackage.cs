using System.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests;

/// <summary>
/// Scripts of Node with what they need, which npm installs beside the test assembly from the pinned lock file. Without Node the tests that
/// need one are skipped; where <c>CI</c> is set they fail instead, so that a build server cannot leave them out unseen.
/// </summary>
internal sealed class NodePackage
{
    private readonly string _folder;
    private readonly Lazy<string?> _whyNot;

    /// <param name="folder">The folder of <c>package.json</c>, relative to the test assembly, with <c>/</c>.</param>
    public NodePackage(string folder)
    {
        _folder = Path.Combine([AppContext.BaseDirectory, .. folder.Split('/')]);
        _whyNot = new Lazy<string?>(Install);
    }

    /// <summary>What a script writes to its standard output.</summary>
    public string Run(string script, string input, params IReadOnlyList<string> arguments)
    {
        if (_whyNot.Value is { } reason)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", reason);
            Assert.Fail(reason);
        }

        var (exitCode, output, errors) = Start("node", [script, .. arguments], input);
        Assert.True(exitCode == 0, errors);
        return output;
    }

    private string? Install()
    {
        if (!Exists("node") || !Exists("npm"))
        {
            return "node and npm are not on the path.";
        }

        var marker = Path.Combine(_folder, "node_modules", ".package-lock.json");
        if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json")))
        {
            return null;
        }

        string[] install = ["ci", "--no-audit", "--no-fund"];
        var (exitCode, _, errors) = OperatingSystem.IsWindows() ? Start("cmd", ["/c", "npm", .. install], "") : Start("npm", install, "");
        return exitCode == 0 ? null : "npm could not install what the test needs. " + errors;
    }

    private static bool Exists(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program + ".cmd" } : [program];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
    }

    private (int ExitCode, string Output, string Errors) Start(string program, IReadOnlyList<string> arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
