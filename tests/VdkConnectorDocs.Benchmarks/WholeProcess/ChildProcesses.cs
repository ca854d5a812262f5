using System.Diagnostics;
using System.Runtime.InteropServices;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>What the programs that this one started have used.</summary>
internal static partial class ChildProcesses
{
    private const int OfChildren = -1;

    /// <summary>The processor time of all that have ended so far, with the programs that they started. On Windows nothing.</summary>
    public static TimeSpan ProcessorTime
    {
        get
        {
            // Of a process that has ended, .NET tells this on Windows only.
            if (OperatingSystem.IsWindows())
            {
                return TimeSpan.Zero;
            }

            var usage = new long[18];
            return GetResourceUsage(OfChildren, usage) == 0
                ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(Microseconds(usage[1]) + Microseconds(usage[3]))
                : throw new InvalidOperationException($"The system does not tell what programs have used: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    /// <summary>The processor time of a process that has ended.</summary>
    /// <param name="before"><see cref="ProcessorTime"/> before it was started.</param>
    public static TimeSpan TimeOf(Process process, TimeSpan before) =>
        OperatingSystem.IsWindows() ? process.TotalProcessorTime : ProcessorTime - before;

    // macOS has 32 bits for them, and leaves the others as they are.
    private static long Microseconds(long value) => OperatingSystem.IsMacOS() ? (int)value : value;

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
