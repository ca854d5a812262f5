using System.Diagnostics;
using System.Text;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace VdkConnectorDocs.Tests.Workflows;

/// <summary>Runs the scripts of a workflow's steps as a runner on Linux would, with the folder for its files and its summary.</summary>
internal sealed class WorkflowShell : IDisposable
{
    private readonly StringBuilder _log = new();

    public TemporaryFolder Temp { get; } = new();

    /// <summary>What the scripts wrote.</summary>
    public string Log => _log.ToString();

    public string Summary => File.ReadAllText(Temp.Combine("summary.md"));

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The steps of a job, by the workflow's path in the repository.</summary>
    public static IReadOnlyList<YamlNode> Steps(string workflow, string job)
    {
        using var reader = new StreamReader(RepositoryRoot.Combine(workflow));
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode["jobs"][job]["steps"]).Children];
    }

    public static string? Text(YamlNode step, string key) =>
        ((YamlMappingNode)step).Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>Runs scripts one after the other, to the first that fails.</summary>
    /// <returns>The exit code of the last one that ran.</returns>
    public int Run(string folder, IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            if (Run(folder, script) is not 0 and var code)
            {
                return code;
            }
        }

        return 0;
    }

    public void Dispose() => Temp.Dispose();

    private int Run(string folder, string script)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", script])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["RUNNER_TEMP"] = Temp.Path;
        start.Environment["GITHUB_STEP_SUMMARY"] = Temp.Combine("summary.md");
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        _log.Append(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        _log.Append(errors.Result);
        return process.ExitCode;
    }
}
