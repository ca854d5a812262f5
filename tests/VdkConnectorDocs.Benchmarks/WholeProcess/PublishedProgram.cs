using System.Runtime.InteropServices;

namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>A program as it is shipped: optimised, and compiled ahead of time where its project says so.</summary>
internal static class PublishedProgram
{
    private static string System => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    /// <returns>The program's file.</returns>
    public static string Publish(string project, string folder, string name)
    {
        MeasuredProgram.RunOnce(
            "dotnet", "publish", project, "-c", "Release", "-r", $"{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}", "--self-contained", "false", "-o", folder);
        return Path.Join(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }
}
