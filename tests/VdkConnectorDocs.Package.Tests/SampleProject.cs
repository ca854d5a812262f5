using Xunit;

namespace VdkConnectorDocs.Package.Tests;

/// <summary>A project of a user who builds a site with the package, and the plugins beside it.</summary>
internal sealed class SampleProject
{
    private const string NothingChanged = "index.html (nothing has changed since the last build)";

    private readonly PackageFeed _packages;

    public SampleProject(PackageFeed packages, string name)
    {
        _packages = packages;
        Folder = Path.Join(packages.Root, name);
        Write(
            $"{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <VdkPlugins>plugins</VdkPlugins>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="VdkConnectorDocs.MSBuild" Version="{packages.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        Write(
            "plugins/vdk-acme/setup.py",
            """
            import setuptools

            setuptools.setup(
                name="vdk-acme",
                version="1.0",
                description="Talks to Acme.",
                package_dir={"": "src"},
                entry_points={"vdk.plugin.run": ["vdk-acme = vdk.plugin.acme.acme_plugin"]},
            )
            """);
        Write("plugins/vdk-acme/README.md", "# Acme\n\n`pip install vdk-acme`\n");
        Write(
            "plugins/vdk-acme/src/vdk/plugin/acme/acme_plugin.py",
            """
            from vdk.api.plugin.hook_markers import hookimpl


            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add(key="ACME_HOST", default_value="localhost", description="Where Acme is.")
            """);
    }

    public string Folder { get; }

    public string Site => Path.Join(Folder, "_site");

    public void Write(string path, string text)
    {
        var file = Path.Join(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    public ProgramRun Run(params string[] arguments) => DotNet.Run(Folder, _packages.Variables, "dotnet", arguments);

    /// <summary>Builds it; true when the generator ran, by what the build says.</summary>
    public bool Builds(params string[] arguments)
    {
        var run = Run(["build", .. arguments]).Succeeded();
        Assert.Contains("index.html (", run.Output, StringComparison.Ordinal);
        return !run.Output.Contains(NothingChanged, StringComparison.Ordinal);
    }

    /// <summary>Every file of the site with its content.</summary>
    public IReadOnlyDictionary<string, string> ReadSite() =>
        new DirectoryInfo(Site).GetFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Site, file.FullName), file => File.ReadAllText(file.FullName), StringComparer.Ordinal);

    public void AssertIsBuilt() => Assert.True(File.Exists(Path.Join(Site, "index.html")), $"There is no site in {Site}.");
}
