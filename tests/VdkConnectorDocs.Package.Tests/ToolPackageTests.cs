using Xunit;

namespace VdkConnectorDocs.Package.Tests;

public sealed class ToolPackageTests(PackageFeed packages)
{
    [Fact]
    public void InstallsAsADotNetToolAndShowsTheSample()
    {
        var folder = Path.Join(packages.Root, "tool");
        DotNet.Run(
            packages.Root, packages.Variables,
            "dotnet", "tool", "install", "VdkConnectorDocs", "--tool-path", folder, "--version", packages.Version).Succeeded();
        var tool = Path.Join(folder, OperatingSystem.IsWindows() ? "vdk-connector-docs.exe" : "vdk-connector-docs");

        var list = DotNet.Run(packages.Root, packages.Variables, tool, "list").Succeeded();

        Assert.Contains("pip install vdk-", list.Output, StringComparison.Ordinal);
        Assert.StartsWith("*** SAMPLE DATA", list.Error, StringComparison.Ordinal);
        Assert.Equal(
            $"vdk-connector-docs {packages.Version}\n",
            DotNet.Run(packages.Root, packages.Variables, tool, "--version").Succeeded().Output);
    }
}
