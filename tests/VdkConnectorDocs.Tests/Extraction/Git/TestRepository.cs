using System.Diagnostics;
using System.Globalization;
using VdkConnectorDocs.Extraction.Git;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Git;

/// <summary>A git repository of its own for one test; its commits have fixed times, one hour after the other.</summary>
public sealed class TestRepository : IDisposable
{
    private static readonly DateTimeOffset FirstCommit = new(2024, 5, 13, 10, 0, 0, TimeSpan.FromHours(3));
    private int _commits;

    public TestRepository(params ReadOnlySpan<string> options)
    {
        Git(["init", "--quiet", "--initial-branch=main", .. options]);
    }

    public static GitProgram Program { get; } =
        GitProgram.Find(Environment.GetEnvironmentVariable("PATH")) ?? throw new InvalidOperationException("The tests need git.");

    public TemporaryFolder Folder { get; } = new();

    public string Address => new Uri(Folder.Path).AbsoluteUri;

    /// <summary>Commits everything in the folder and returns the commit's hash.</summary>
    public string Commit(params ReadOnlySpan<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            Folder.Write(path, text);
        }

        Git("add", "--all");
        Git("commit", "--quiet", "--message=a change");
        _commits++;
        return Git("rev-parse", "HEAD");
    }

    /// <summary>Commits what a script says, without a work tree, and returns the hash of each commit by the name it has there.</summary>
    internal IReadOnlyDictionary<string, string> Import(CommitScript script)
    {
        Run(["fast-import", "--quiet", "--force", "--export-marks=.git/marks"], script.ToStream());
        var hashes = File.ReadAllLines(Folder.Combine(".git/marks")).ToDictionary(
            static line => line[..line.IndexOf(' ', StringComparison.Ordinal)],
            static line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..],
            StringComparer.Ordinal);
        return script.Marks.ToDictionary(static mark => mark.Key, mark => hashes[mark.Value], StringComparer.Ordinal);
    }

    /// <summary>Runs git in the folder and returns what it printed.</summary>
    public string Git(params string[] arguments) => Run(arguments, []);

    private string Run(string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var time = FirstCommit.AddHours(_commits).ToString("O", CultureInfo.InvariantCulture);
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_AUTHOR_DATE"] = time;
        start.Environment["GIT_COMMITTER_DATE"] = time;
        foreach (var role in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{role}_NAME"] = "Test";
            start.Environment[$"GIT_{role}_EMAIL"] = "test@example.org";
        }

        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }

    public void Dispose() => Folder.Dispose();
}
