using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace VdkConnectorDocs.Cli.Serving;

/// <summary>
/// Makes ASP.NET Core's shared framework known to this process. The tool does not ask for it when it starts, because then every verb
/// would start later, and none would start where it is not installed.
/// </summary>
internal static class AspNetCoreRuntime
{
    private const string Name = "Microsoft.AspNetCore.App";

    /// <summary>Lets assemblies be found in the framework; called before the first method that uses one of them.</summary>
    /// <exception cref="UsageException">It is not installed beside the runtime that runs this process.</exception>
    public static void Use()
    {
        var runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        var folder = Find(Path.Join(Path.GetDirectoryName(Path.GetDirectoryName(runtime)), Name), Path.GetFileName(runtime))
            ?? throw new UsageException(
                $"serve needs the ASP.NET Core runtime {Environment.Version.ToString(2)}, which is not installed beside {runtime}.");
        AssemblyLoadContext.Default.Resolving += (context, assembly) =>
            Path.Join(folder, assembly.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }

    /// <summary>The framework of the runtime's own version, else the newest of the same minor version.</summary>
    private static string? Find(string frameworks, string version)
    {
        if (Directory.Exists(Path.Join(frameworks, version)))
        {
            return Path.Join(frameworks, version);
        }

        return new DirectoryInfo(frameworks) is { Exists: true } folder
            ? folder.EnumerateDirectories($"{Environment.Version.ToString(2)}.*")
                .Where(static candidate => Version.TryParse(candidate.Name, out _))
                .MaxBy(static candidate => Version.Parse(candidate.Name))?.FullName
            : null;
    }
}
