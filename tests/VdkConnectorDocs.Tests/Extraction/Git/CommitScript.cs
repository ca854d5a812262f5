using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Tests.Extraction.Git;

/// <summary>
/// Commits as <c>git fast-import</c> reads them: one process makes a whole history, of files that no file system of this machine needs to
/// take. The first commit is of 2024-01-01, noon, and each one is a day younger than the one before it in the script.
/// </summary>
internal sealed class CommitScript
{
    private static readonly DateTimeOffset FirstDay = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<byte> _stream = [];
    private readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tips = new(StringComparer.Ordinal);

    /// <summary>The mark of each commit, by its name.</summary>
    public IReadOnlyDictionary<string, string> Marks => _marks;

    /// <summary>Commits on the branch <c>main</c>.</summary>
    /// <param name="name">What the test calls it, and its message.</param>
    public CommitScript Commit(string name, params ReadOnlySpan<PathEdit> edits) => CommitOn("main", name, name, [], edits);

    /// <summary>The same with another message.</summary>
    public CommitScript CommitAs(string name, string message, params ReadOnlySpan<PathEdit> edits) => CommitOn("main", name, message, [], edits);

    /// <summary>Commits on another branch, which begins at a commit of the script when it is new; from nothing where that is empty.</summary>
    public CommitScript CommitOn(string branch, string from, string name, params ReadOnlySpan<PathEdit> edits)
    {
        if (from.Length > 0)
        {
            _tips.TryAdd(branch, _marks[from]);
        }

        return CommitOn(branch, name, name, [], edits);
    }

    /// <summary>Merges a commit of another branch into <c>main</c>; the edits are the difference to <c>main</c>.</summary>
    public CommitScript Merge(string name, string other, params ReadOnlySpan<PathEdit> edits) => CommitOn("main", name, name, [_marks[other]], edits);

    public byte[] ToStream() => [.. _stream];

    private CommitScript CommitOn(string branch, string name, string message, ReadOnlySpan<string> merged, ReadOnlySpan<PathEdit> edits)
    {
        var number = _marks.Count + 1;
        var mark = string.Create(CultureInfo.InvariantCulture, $":{number}");
        _marks.Add(name, mark);
        var seconds = FirstDay.AddDays(number - 1).ToUnixTimeSeconds();
        WriteLine($"commit refs/heads/{branch}");
        WriteLine($"mark {mark}");
        WriteLine(string.Create(CultureInfo.InvariantCulture, $"committer Test <test@example.org> {seconds} +0300"));
        WriteData(Encoding.UTF8.GetBytes(message));
        if (_tips.TryGetValue(branch, out var parent))
        {
            WriteLine($"from {parent}");
        }

        foreach (var commit in merged)
        {
            WriteLine($"merge {commit}");
        }

        foreach (var edit in edits)
        {
            WriteLine(edit.Command);
            if (edit.Content is { } content)
            {
                WriteData(content);
            }
        }

        _tips[branch] = mark;
        return this;
    }

    private void WriteLine(string line) => _stream.AddRange(Encoding.ASCII.GetBytes(line + "\n"));

    private void WriteData(byte[] content)
    {
        WriteLine(string.Create(CultureInfo.InvariantCulture, $"data {content.Length}"));
        _stream.AddRange(content);
        WriteLine("");
    }
}

/// <summary>What a commit of a script does to a path. Each character of a path is a byte, so that a path can be any bytes.</summary>
/// <param name="Command">A line of <c>git fast-import</c>.</param>
/// <param name="Content">What follows it; null for nothing.</param>
internal sealed record PathEdit(string Command, byte[]? Content = null)
{
    public static PathEdit Write(string path, string text) => new($"M 100644 inline {Quote(path)}", Encoding.UTF8.GetBytes(text));

    public static PathEdit Script(string path, string text) => new($"M 100755 inline {Quote(path)}", Encoding.UTF8.GetBytes(text));

    public static PathEdit Link(string path, string target) => new($"M 120000 inline {Quote(path)}", Encoding.UTF8.GetBytes(target));

    /// <param name="hashLength">In digits, as the repository has it.</param>
    public static PathEdit Submodule(string path, int hashLength = 40) => new($"M 160000 {new string('1', hashLength)} {Quote(path)}");

    /// <summary>A file or a folder.</summary>
    public static PathEdit Delete(string path) => new($"D {Quote(path)}");

    /// <summary>A file or a folder.</summary>
    public static PathEdit Move(string path, string to) => new($"R {Quote(path)} {Quote(to)}");

    private static string Quote(string path)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in path)
        {
            quoted.Append(character is > ' ' and < '\u007f' and not '"' and not '\\'
                ? character.ToString()
                : "\\" + Convert.ToString(character, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }
}
