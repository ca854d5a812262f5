using System.Diagnostics;
using VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>A program with its arguments, to be run again and again.</summary>
internal sealed class MeasuredProgram(string name, string file, IReadOnlyList<string> arguments)
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(5);

    public string Name => name;

    /// <summary>Each run so far.</summary>
    public List<Measurement> Runs { get; } = [];

    /// <summary>What is done before each run, outside of the time.</summary>
    public Action Prepare { get; init; } = static () => { };

    /// <summary>What looks at its output after each run, outside of the time.</summary>
    public Action Check { get; init; } = static () => { };

    public string WorkingFolder { get; init; } = "";

    /// <summary>The generator that it is; null for our own programs.</summary>
    public SiteGenerator? Generator { get; init; }

    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public void Run()
    {
        Prepare();
        var usedBefore = ChildProcesses.ProcessorTime;
        var watch = Stopwatch.StartNew();
        using var process = Start(file, arguments, WorkingFolder);
        var peak = 0L;
        while (!process.WaitForExit(WatchInterval))
        {
            peak = Math.Max(peak, ProcessMemory.PeakOf(process));
        }

        var wall = watch.Elapsed;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{file} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
        }

        Runs.Add(new Measurement(wall, ChildProcesses.TimeOf(process, usedBefore), peak));
        Check();
    }

    /// <summary>Runs a program to its end, outside of any measurement.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static void RunOnce(string file, params IReadOnlyList<string> arguments)
    {
        using var process = Start(file, arguments, workingFolder: "");
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{file} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
        }
    }

    /// <summary>The first line that a program prints.</summary>
    /// <exception cref="InvalidOperationException">The program cannot be started.</exception>
    public static string FirstLineOf(string file, string argument)
    {
        var start = new ProcessStartInfo(file, [argument]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{file}' cannot be started.");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.Split('\n')[0].Trim();
    }

    private static Process Start(string file, IReadOnlyList<string> arguments, string workingFolder)
    {
        // What it says goes nowhere: a pipe that nobody reads would stop it.
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingFolder };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{file}' cannot be started.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
