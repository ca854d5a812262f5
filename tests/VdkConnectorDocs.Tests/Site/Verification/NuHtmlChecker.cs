using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Verification;

/// <summary>
/// The Nu HTML Checker, which npm installs beside the test assembly from the pinned lock file. Where it or Java is not to be had, the
/// test that asks for it is skipped.
/// </summary>
internal static class NuHtmlChecker
{
    private static readonly string Folder = Path.Join(AppContext.BaseDirectory, "Site", "Verification", "vnu");

    private static readonly string Jar = Path.Join(Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>What it has to say about every HTML and SVG file of a folder: errors, warnings, and what it could not check.</summary>
    public static IReadOnlyList<string> Check(string site)
    {
        if (!File.Exists(Jar))
        {
            var (program, prefix) = OperatingSystem.IsWindows() ? ("cmd", (string[])["/c", "npm"]) : ("npm", []);
            Assert.SkipWhen(
                Run(program, [.. prefix, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]) is not { ExitCode: 0 },
                "The Nu HTML Checker is not checked with: npm cannot install it here.");
        }

        // The markup of a long page nests deeper in its parser than Java's usual stack allows.
        var run = Run("java", ["-Xss8m", "-jar", Jar, "--skip-non-html", "--also-check-svg", "--format", "json", "--exit-zero-always", site]);
        Assert.SkipWhen(run is null, "The Nu HTML Checker is not run: there is no java on the path.");
        Assert.True(run.ExitCode == 0, run.Errors);
        return
        [
            .. JsonNode.Parse(run.Errors)!["messages"]!.AsArray()
                .Select(message => $"{message!["url"]}({message["lastLine"]}): {message["subType"] ?? message["type"]}: {message["message"]} {message["extract"]}"),
        ];
    }

    private static ProgramRun? Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            output.GetAwaiter().GetResult();
            process.WaitForExit();
            return new ProgramRun(process.ExitCode, errors);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private sealed record ProgramRun(int ExitCode, string Errors);
}
