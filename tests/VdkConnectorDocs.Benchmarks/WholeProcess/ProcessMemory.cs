using System.Diagnostics;
using System.Globalization;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>How much memory a running program has, with the programs that it started where the system tells (on Linux).</summary>
internal static class ProcessMemory
{
    /// <summary>The most that the program itself ever had, or all of them now, whichever is more, in bytes; 0 when it has just ended.</summary>
    public static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return Math.Max(process.PeakWorkingSet64, OperatingSystem.IsLinux() ? OfTree(process.Id) : 0);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>See proc(5): statm has sizes in pages, and each thread lists the processes that it started.</summary>
    private static long OfTree(int process)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var children = new DirectoryInfo(folder + "/task").GetDirectories()
            .SelectMany(static thread => File.ReadAllText(Path.Join(thread.FullName, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static child => int.Parse(child, CultureInfo.InvariantCulture))
            .ToList();
        if (children.Count == 0)
        {
            // Its own peak tells more.
            return 0;
        }

        var resident = File.ReadAllText(folder + "/statm").Split(' ')[1];
        return (long.Parse(resident, CultureInfo.InvariantCulture) * Environment.SystemPageSize) + children.Sum(OfProcess);
    }

    private static long OfProcess(int process)
    {
        try
        {
            using var child = Process.GetProcessById(process);
            return Math.Max(child.WorkingSet64, OfTree(process));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
