namespace VdkConnectorDocs.Benchmarks.WholeProcess;

/// <summary>What nobody can go below: a .NET program that starts, reads every byte of a folder, and ends.</summary>
internal static class FloorProgram
{
    private const string Source = """
        long bytes = 0;
        foreach (var file in System.IO.Directory.EnumerateFiles(args[0], "*", System.IO.SearchOption.AllDirectories))
        {
            bytes += System.IO.File.ReadAllBytes(file).Length;
        }

        System.Console.WriteLine(bytes);
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <PublishReadyToRun>true</PublishReadyToRun>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Writes its project into an empty folder.</summary>
    /// <returns>The project file.</returns>
    public static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "Program.cs"), Source);
        var project = Path.Join(folder, "floor.csproj");
        File.WriteAllText(project, Project);
        return project;
    }
}
