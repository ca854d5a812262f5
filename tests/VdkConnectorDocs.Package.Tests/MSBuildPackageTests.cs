using System.Text.RegularExpressions;
using Xunit;

namespace VdkConnectorDocs.Package.Tests;

public sealed partial class MSBuildPackageTests(PackageFeed packages)
{
    [Fact]
    public void BuildsTheSiteAndSaysWhereItIs()
    {
        var project = new SampleProject(packages, "docs");

        var run = project.Run("build").Succeeded();

        project.AssertIsBuilt();
        Assert.Matches(ResultLine(), run.Output);
        Assert.Contains(Path.Join(project.Site, "index.html"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void StartsTheGeneratorOnlyWhenSomethingChanged()
    {
        var project = new SampleProject(packages, "incremental");
        Assert.True(project.Builds());
        Assert.False(project.Builds());

        project.Write("plugins/vdk-acme/README.md", "# Acme, changed\n");
        Assert.True(project.Builds());
        Assert.False(project.Builds());

        project.Write("plugins/vdk-other/setup.py", "from setuptools import setup\nsetup(name='vdk-other')\n");
        Assert.True(project.Builds());
        Assert.False(project.Builds());

        Directory.Delete(Path.Join(project.Folder, "plugins", "vdk-other"), recursive: true);
        Assert.True(project.Builds());
        Assert.False(project.Builds());

        project.Write("site.yml", "title: Acme's connectors\n");
        Assert.True(project.Builds());
        Assert.False(project.Builds());

        Assert.True(project.Builds("-p:VdkStrict=true"));
        File.Delete(Path.Join(project.Site, "index.html"));
        Assert.True(project.Builds("-p:VdkStrict=true"));
    }

    [Fact]
    public void CleanRemovesTheSiteAndNothingElse()
    {
        var project = new SampleProject(packages, "clean");
        Assert.True(project.Builds());

        project.Run("clean").Succeeded();

        Assert.False(Directory.Exists(project.Site));
        Assert.True(File.Exists(Path.Join(project.Folder, "plugins", "vdk-acme", "setup.py")));
        Assert.True(project.Builds());
    }

    [Fact]
    public void CleanLeavesAFolderThatTheGeneratorDidNotMake()
    {
        var project = new SampleProject(packages, "foreign");
        project.Write("_site/thesis.txt", "years of work");

        project.Run("clean").Succeeded();

        Assert.True(File.Exists(Path.Join(project.Site, "thesis.txt")));
    }

    [Fact]
    public void DiagnosticsAreWarningsOfTheBuildWithFileAndLine()
    {
        var project = new SampleProject(packages, "warnings");
        project.Write("plugins/vdk-acme/src/vdk/plugin/acme/acme_plugin.py", "\nx = = 1\n");

        var run = project.Run("build").Succeeded();

        var file = Regex.Escape(Path.Join(project.Folder, "plugins").Replace('\\', '/') + "/vdk-acme/src/vdk/plugin/acme/acme_plugin.py");
        Assert.Matches(file + @"\(2,5\): warning VCD1001: .*\[.*warnings\.csproj", run.Output.Replace('\\', '/'));
        project.AssertIsBuilt();
    }

    [Fact]
    public void AMissingFolderFailsTheBuildAndLeavesTheOldSite()
    {
        var project = new SampleProject(packages, "missing");
        Assert.True(project.Builds());
        var before = project.ReadSite();

        var run = project.Run("build", "-p:VdkPlugins=nowhere");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error VCD2101", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, project.ReadSite());
    }

    [Fact]
    public void ALinkThatLeadsInACircleHangsNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var project = new SampleProject(packages, "circle");
        for (var i = 0; i < 3; i++)
        {
            Directory.CreateSymbolicLink(Path.Join(project.Folder, "plugins", "vdk-acme", $"loop{i}"), Path.Join(project.Folder, "plugins"));
        }

        Assert.True(project.Builds());
        Assert.False(project.Builds());
    }

    [GeneratedRegex(@"docs -> .*index\.html \(0 connectors, \d+ pages, \d+ files, \d+\.\d\d s\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResultLine();
}
