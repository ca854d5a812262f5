using System.Diagnostics;
using System.Text;
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
    private readonly TemporaryFolder _temp = new();
    private readonly StringBuilder _log = new();

    public void Dispose()
    {
        _repository.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public void APullRequestIsToldWhatItBreaks()
    {
        Start();
        var site = "title: Ours\nsource:\n  folder: plugins\n";
        var @base = _repository.Commit(("site.yml", site), ("plugins/vdk-acme/setup.py", Setup("acme")), ("plugins/vdk-acme/acme.py", Plugin("ACME_HOST", "ACME_PORT")));
        _repository.Commit(("plugins/vdk-acme/acme.py", Plugin("ACME_HOST")));

        var code = Run("pull-request.yml", @base);

        Assert.True(code == ExitCodes.Findings, _log.ToString());
        Assert.Contains("::error file=plugins/vdk-acme/acme.py,line=", _log.ToString(), StringComparison.Ordinal);
        Assert.Contains("ACME_PORT", File.ReadAllText(_temp.Combine("summary.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(_temp.Combine("site/offline.zip")));
    }

    [Fact]
    public void APullRequestThatBreaksNothingPasses()
    {
        Start();
        var site = "title: Ours\nsource:\n  folder: plugins\n";
        var @base = _repository.Commit(("site.yml", site), ("plugins/vdk-acme/setup.py", Setup("acme")), ("plugins/vdk-acme/acme.py", Plugin("ACME_HOST")));
        _repository.Commit(("plugins/vdk-acme/acme.py", Plugin("ACME_HOST", "ACME_PORT")));

        var code = Run("pull-request.yml", @base);

        Assert.True(code == ExitCodes.Done, _log.ToString());
        Assert.Contains("0 breaking", File.ReadAllText(_temp.Combine("summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePullRequestThatBringsTheCatalogPasses()
    {
        Start();
        var @base = _repository.Commit(("README.md", "# Nothing yet\n"));
        Assert.Equal(ExitCodes.Done, InitHere());
        _repository.Commit();

        var code = Run("pull-request.yml", @base);

        Assert.True(code == ExitCodes.Done, _log.ToString());
        Assert.Contains("The base has no catalog to compare with.", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ASiteIsVerifiedBeforeItIsPublished()
    {
        Start();
        InitHere();
        _repository.Commit();

        var code = Run("pages.yml", @base: "");

        Assert.True(code == ExitCodes.Done, _log.ToString());
        Assert.Contains("data, files and links are right", _log.ToString(), StringComparison.Ordinal);
        var steps = Steps("pages.yml").ToList();
        Assert.True(
            steps.FindIndex(static step => Text(step, "run")?.Contains(" verify ", StringComparison.Ordinal) is true)
            < steps.FindIndex(static step => Text(step, "uses")?.StartsWith("actions/upload-pages-artifact@", StringComparison.Ordinal) is true));
    }

    private static string Setup(string name) =>
        $"from setuptools import setup\nsetup(name='vdk-{name}', version='1', entry_points={{'vdk.plugin.run': ['{name} = {name}']}})\n";

    private static string Plugin(params string[] options) =>
        "from vdk.api.plugin.hook_markers import hookimpl\n\n\n@hookimpl\ndef vdk_configure(config_builder):\n"
        + string.Concat(options.Select(static option => $"    config_builder.add(key='{option}', default_value='x')\n"));

    private static IEnumerable<YamlNode> Steps(string workflow)
    {
        using var reader = new StreamReader(RepositoryRoot.Combine("src/VdkConnectorDocs.Cli/Starter/github-workflows/" + workflow));
        var stream = new YamlStream();
        stream.Load(reader);
        return ((YamlSequenceNode)stream.Documents[0].RootNode["jobs"]["build"]["steps"]).Children;
    }

    private static string? Text(YamlNode step, string key) =>
        ((YamlMappingNode)step).Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>A runner with the generator installed.</summary>
    private void Start()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The workflows run on Linux.");
        Directory.CreateDirectory(_temp.Combine("tools"));
        File.CreateSymbolicLink(_temp.Combine("tools/vdk-connector-docs"), Path.Join(AppContext.BaseDirectory, "vdk-connector-docs"));
    }

    private int InitHere()
    {
        using var session = new ToolSession();
        return session.Run("init", _repository.Folder.Path);
    }

    /// <summary>Runs the scripts of the job's steps one after the other, but for the one that installs the generator.</summary>
    /// <returns>The exit code of the last one that ran.</returns>
    private int Run(string workflow, string @base)
    {
        foreach (var script in Steps(workflow).Select(static step => Text(step, "run")).OfType<string>())
        {
            if (!script.Contains("dotnet tool install", StringComparison.Ordinal) && RunScript(script, @base) is not 0 and var code)
            {
                return code;
            }
        }

        return 0;
    }

    private int RunScript(string script, string @base)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", script])
        {
            WorkingDirectory = _repository.Folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["RUNNER_TEMP"] = _temp.Path;
        start.Environment["GITHUB_STEP_SUMMARY"] = _temp.Combine("summary.md");
        start.Environment["VDK_CONNECTOR_DOCS_CACHE"] = _temp.Combine("cache");
        start.Environment["BASE"] = @base;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        _log.Append(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        _log.Append(errors.Result);
        return process.ExitCode;
    }
}
