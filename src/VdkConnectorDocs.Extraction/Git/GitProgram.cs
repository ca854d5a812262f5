using System.Diagnostics;
using System.Text;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>
/// The <c>git</c> program of this machine. It is started without a shell and told to run nothing that a repository's configuration
/// names: no hook, no monitor, no pager, no signature check, no transport helper, no repository that hides inside another's files.
/// </summary>
public sealed class GitProgram
{
    // Variables by which a surrounding git (a hook, say) would point us at another repository.
    private static readonly string[] Redirections =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR",
        "GIT_NAMESPACE", "GIT_PREFIX", "GIT_CONFIG", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_EXTERNAL_DIFF",
        "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_TRACE",
    ];

    private static readonly string[] AlwaysOptions =
    [
        "--no-pager", "--no-replace-objects",
        "-c", "core.fsmonitor=false",
        "-c", "core.hooksPath=/dev/null",
        "-c", "core.quotePath=false",
        "-c", "log.showSignature=false",
        "-c", "safe.bareRepository=explicit",
        "-c", "protocol.allow=never",
    ];

    private static readonly string[] NetworkOptions =
    [
        "-c", "protocol.https.allow=always", "-c", "protocol.ssh.allow=always", "-c", "protocol.file.allow=always",
    ];

    private readonly string _path;

    private GitProgram(string path) => _path = path;

    /// <summary>
    /// The first <c>git</c> on the search path, null when there is none. The current folder is not searched, whatever the system's
    /// habit: it may be the tree of a stranger.
    /// </summary>
    /// <param name="searchPath">The value of <c>PATH</c>.</param>
    public static GitProgram? Find(string? searchPath)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Path.IsPathFullyQualified(folder) && Path.Join(folder, name) is var path && File.Exists(path))
            {
                return new GitProgram(path);
            }
        }

        return null;
    }

    /// <summary>Runs a command to its end, or until it only waits: see <see cref="GitWatch"/>.</summary>
    /// <param name="arguments">The command and what follows it.</param>
    /// <param name="input">What it reads on standard input; null for nothing.</param>
    /// <param name="network">The command may reach other repositories, by https, ssh or file.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled; git has been ended.</exception>
    public GitOutput Run(IEnumerable<string> arguments, CancellationToken cancellationToken, string? input = null, bool network = false)
    {
        using var process = Start(arguments, network);
        using var registration = cancellationToken.Register(() => End(process));
        using var watch = network ? null : new GitWatch(process);
        var error = Task.Run(process.StandardError.ReadToEnd, CancellationToken.None);
        var feed = input is null ? Task.CompletedTask : Task.Run(() => Feed(process, input), CancellationToken.None);
        if (input is null)
        {
            process.StandardInput.Close();
        }

        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        feed.GetAwaiter().GetResult();
        cancellationToken.ThrowIfCancellationRequested();
        return watch is { IsStuck: true }
            ? new GitOutput(process.ExitCode, [], "git waited for something that did not come, such as a pipe in the place of a file")
            : new GitOutput(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult().Trim());
    }

    /// <summary>Starts a command whose output is read while it runs; its standard error must be read or is small.</summary>
    public Process Start(IEnumerable<string> arguments, bool network = false)
    {
        var start = new ProcessStartInfo(_path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in AlwaysOptions.Concat(network ? NetworkOptions : []).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in Redirections)
        {
            start.Environment.Remove(variable);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GCM_INTERACTIVE"] = "never";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start) ?? throw new InvalidOperationException("The git process did not start.");
    }

    internal static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }

    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended without reading everything; its exit code says why.
        }
    }
}
