using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Tests.Cli;
using VdkConnectorDocs.Tests.Extraction.Git;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace VdkConnectorDocs.Tests.Workflows;

/// <summary>What <c>init</c> writes for GitHub, run by a shell as a runner would.</summary>
public sealed class StarterWorkflowTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly WorkflowShell _shell = new();

    public void Dispose()
    {
        _repository.Dispose();
        _shell.Dispose();
    }

    [Fact]
    public void APullRequestIsToldWhatItBreaks()
    {
        Start();
        var site = "title: Ours\nsource:\n  folder: plugins\n";
        var @base = _repository.Commit(("site.yml", site), ("plugins/vdk-acme/setup.py", Setup("acme")), ("plugins/vdk-acme/acme.py", Plugin("ACME_HOST", "ACME_PORT")));
        _repository.Commit(("plugins/vdk-acme/acme.py", Plugin("ACME_HOST")));

        var code = Run("pull-request.yml", @base);

        Assert.True(code == ExitCodes.Findings, _shell.Log);
        Assert.Contains("::error file=plugins/vdk-acme/acme.py,line=", _shell.Log, StringComparison.Ordinal);
        Assert.Contains("ACME_PORT", _shell.Summary, StringComparison.Ordinal);
        Assert.True(File.Exists(_shell.Temp.Combine("site/offline.zip")));
    }

    [Fact]
    public void APullRequestThatBreaksNothingPasses()
    {
        Start();
        var site = "title: Ours\nsource:\n  folder: plugins\n";
        var @base = _repository.Commit(("site.yml", site), ("plugins/vdk-acme/setup.py", Setup("acme")), ("plugins/vdk-acme/acme.py", Plugin("ACME_HOST")));
        _repository.Commit(("plugins/vdk-acme/acme.py", Plugin("ACME_HOST", "ACME_PORT")));

        var code = Run("pull-request.yml", @base);

        Assert.True(code == ExitCodes.Done, _shell.Log);
        Assert.Contains("0 breaking", _shell.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePullRequestThatBringsTheCatalogPasses()
    {
        Start();
        var @base = _repository.Commit(("README.md", "# Nothing yet\n"));
        Assert.Equal(ExitCodes.Done, InitHere());
        _repository.Commit();

        var code = Run("pull-request.yml", @base);

        Assert.True(code == ExitCodes.Done, _shell.Log);
        Assert.Contains("The base has no catalog to compare with.", _shell.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void ASiteIsVerifiedBeforeItIsPublished()
    {
        Start();
        InitHere();
        _repository.Commit();

        var code = Run("pages.yml", @base: "");

        Assert.True(code == ExitCodes.Done, _shell.Log);
        Assert.Contains("data, files and links are right", _shell.Log, StringComparison.Ordinal);
        var steps = Steps("pages.yml").ToList();
        Assert.True(
            steps.FindIndex(static step => WorkflowShell.Text(step, "run")?.Contains(" verify ", StringComparison.Ordinal) is true)
            < steps.FindIndex(static step => WorkflowShell.Text(step, "uses")?.StartsWith("actions/upload-pages-artifact@", StringComparison.Ordinal) is true));
    }

    private static string Setup(string name) =>
        $"from setuptools import setup\nsetup(name='vdk-{name}', version='1', entry_points={{'vdk.plugin.run': ['{name} = {name}']}})\n";

    private static string Plugin(params string[] options) =>
        "from vdk.api.plugin.hook_markers import hookimpl\n\n\n@hookimpl\ndef vdk_configure(config_builder):\n"
        + string.Concat(options.Select(static option => $"    config_builder.add(key='{option}', default_value='x')\n"));

    private static IReadOnlyList<YamlNode> Steps(string workflow) =>
        WorkflowShell.Steps("src/VdkConnectorDocs.Cli/Starter/github-workflows/" + workflow, "build");

    /// <summary>A runner with the generator installed.</summary>
    private void Start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The workflows run on Linux.");
        Directory.CreateDirectory(_shell.Temp.Combine("tools"));
        File.CreateSymbolicLink(_shell.Temp.Combine("tools/vdk-connector-docs"), Path.Join(AppContext.BaseDirectory, "vdk-connector-docs"));
    }

    private int InitHere()
    {
        using var session = new ToolSession();
        return session.Run("init", _repository.Folder.Path);
    }

    /// <summary>Runs the scripts of the job's steps, but for the one that installs the generator.</summary>
    private int Run(string workflow, string @base)
    {
        _shell.Environment["VDK_CONNECTOR_DOCS_CACHE"] = _shell.Temp.Combine("cache");
        _shell.Environment["BASE"] = @base;
        return _shell.Run(
            _repository.Folder.Path,
            Steps(workflow).Select(static step => WorkflowShell.Text(step, "run")).OfType<string>()
                .Where(static script => !script.Contains("dotnet tool install", StringComparison.Ordinal)));
    }
}
