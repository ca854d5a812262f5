using System.Diagnostics;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>The real tool in a process of its own.</summary>
internal static class ToolProcess
{
    public static string Path { get; } = System.IO.Path.Join(AppContext.BaseDirectory, "vdk-connector-docs.dll");

    public static Process Start(params string[] arguments) => StartProgram("dotnet", [Path, .. arguments]);

    /// <summary>Starts a program, such as a shell that then starts the tool.</summary>
    public static Process StartProgram(string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };

        // The runtime's own double mapping of code counts as a large file.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for its end; gives the exit code and standard error.</summary>
    public static async Task<(int ExitCode, string Error)> WaitAsync(Process process, CancellationToken cancellationToken)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await output;
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, error);
    }
}
