using System.Reflection;
using VdkConnectorDocs.Package.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace VdkConnectorDocs.Package.Tests;

/// <summary>Both packages, packed once from what was built, in a folder that serves as a feed, with package caches of their own.</summary>
public sealed class PackageFeed : IDisposable
{
    public PackageFeed()
    {
        Feed = Path.Join(Root, "feed");
        Variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NUGET_PACKAGES"] = Path.Join(Root, "packages"),
            ["DOTNET_CLI_HOME"] = Path.Join(Root, "home"),
        };
        File.WriteAllText(
            Path.Join(Root, "NuGet.config"),
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        foreach (var project in (string[])["Cli", "MSBuild"])
        {
            var path = Path.Join(Metadata("RepositoryRoot"), "src", $"VdkConnectorDocs.{project}", $"VdkConnectorDocs.{project}.csproj");
            DotNet.Run(
                Metadata("RepositoryRoot"),
                new Dictionary<string, string>(StringComparer.Ordinal),
                "dotnet", "pack", path, "--no-build", "--configuration", Metadata("Configuration"), "--output", Feed).Succeeded();
        }
    }

    /// <summary>A folder for everything; projects below it see only the feed.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("vdk-connector-docs-packages-").FullName;

    public string Feed { get; }

    public string Version { get; } = Metadata("Version");

    /// <summary>The environment for commands that use the packages.</summary>
    internal IReadOnlyDictionary<string, string> Variables { get; }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
