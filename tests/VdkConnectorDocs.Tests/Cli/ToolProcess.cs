using System.Diagnostics;
using System.Globalization;

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

    /// <summary>
    /// Starts the tool as at a terminal, where Ctrl-C interrupts it. A shell has what it runs in the background ignore interrupts, and who is
    /// started inherits that, so tests that run there would wait for nothing.
    /// </summary>
    public static Process StartInForeground(params string[] arguments) => IgnoresInterrupts
        ? StartProgram("env", ["--default-signal=INT", "dotnet", Path, .. arguments])
        : Start(arguments);

    /// <summary>Sends a signal by its name, such as <c>INT</c>.</summary>
    public static async Task SignalAsync(Process process, string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
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

    /// <summary>Waits for its end, and ends it when that does not come.</summary>
    /// <exception cref="TimeoutException">It went on for longer than it may.</exception>
    public static async Task<(int ExitCode, string Error)> WaitAsync(Process process, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await WaitAsync(process, cancellationToken).WaitAsync(patience, cancellationToken);
        }
        finally
        {
            process.Kill();
        }
    }

    // proc(5): the mask of ignored signals, whose second bit is SIGINT.
    private static bool IgnoresInterrupts =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;
}
