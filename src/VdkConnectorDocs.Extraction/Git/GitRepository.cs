using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>A repository on this machine, seen from one folder of it. Nothing is changed in it and nothing is fetched into it.</summary>
public sealed class GitRepository
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private readonly GitProgram _git;
    private readonly string[] _place;

    private readonly bool _folderIsCommitted;

    private GitRepository(GitProgram git, string[] place, string folder, bool isShallow, string? head, bool folderIsCommitted)
    {
        _git = git;
        _place = place;
        _folderIsCommitted = folderIsCommitted;
        Folder = folder;
        IsShallow = isShallow;
        Head = head;
    }

    /// <summary>The folder from which it is seen, relative to the repository's root, with <c>/</c>; empty for the root.</summary>
    public string Folder { get; }

    /// <summary>The hash of the current commit; null before the first one.</summary>
    public string? Head { get; }

    /// <summary>History ends early, as in a clone made with <c>--depth</c>.</summary>
    public bool IsShallow { get; }

    /// <summary>
    /// The repository whose work tree holds a folder; null when there is none. A git that refuses to look (the repository belongs to
    /// another user, say) is reported.
    /// </summary>
    /// <param name="name">What to call the folder in messages; null for its path as given.</param>
    public static GitRepository? Find(
        GitProgram git, string folder, DiagnosticBag diagnostics, CancellationToken cancellationToken, string? name = null)
    {
        var repository = TryOpen(git, ["-C", Path.GetFullPath(folder)], cancellationToken, out var reason);
        if (repository is null && !IsAbsence(reason))
        {
            diagnostics.Add(GitDiagnostics.GitFailed.At(SourceLocation.OfFile(name ?? folder), "which commit the folder is at", reason));
        }

        return repository;
    }

    /// <summary>The repository that a user named, by its work tree, a folder in it, or its bare folder; null, with an error, when it is none.</summary>
    /// <param name="name">What to call the folder in messages; null for its path as given.</param>
    public static GitRepository? Open(
        GitProgram git, string folder, DiagnosticBag diagnostics, CancellationToken cancellationToken, string? name = null)
    {
        var path = Path.GetFullPath(folder);

        // A bare repository is only believed when its user names it: one can hide among another's files.
        var bare = File.Exists(Path.Join(path, "HEAD")) && Directory.Exists(Path.Join(path, "objects"));
        var repository = TryOpen(git, bare ? ["--git-dir", path] : ["-C", path], cancellationToken, out var reason);
        if (repository is null)
        {
            diagnostics.Add(GitDiagnostics.NotARepository.At(SourceLocation.OfFile(name ?? folder), name ?? folder, reason));
        }

        return repository;
    }

    /// <summary>Runs a git command in this repository.</summary>
    public GitOutput Run(IEnumerable<string> arguments, CancellationToken cancellationToken, string? input = null, bool network = false) =>
        _git.Run(_place.Concat(arguments), cancellationToken, input, network);

    /// <summary>Starts a git command in this repository.</summary>
    public System.Diagnostics.Process Start(IEnumerable<string> arguments) => _git.Start(_place.Concat(arguments));

    /// <summary>The commit that a branch, tag, hash or expression such as <c>HEAD~1</c> names; null when there is none.</summary>
    public Revision? Resolve(string revision, CancellationToken cancellationToken)
    {
        // What could be read as an option, or as several commits, names no commit.
        if (revision.Length == 0 || revision[0] is '-' or '^' || revision.Contains("..", StringComparison.Ordinal)
            || revision.AsSpan().ContainsAny('\n', '\0'))
        {
            return null;
        }

        var output = Run(["log", "-1", "--encoding=UTF-8", "--format=%H %ct", revision + "^{commit}", "--"], cancellationToken);
        return output.Succeeded && output.Text.Split(' ') is [{ Length: > 0 } hash, .. var time] ? ToRevision(hash, time is [var seconds] ? seconds : "") : null;
    }

    /// <summary>The address of the repository for a browser, from the remote <c>origin</c>, else the only one; null when there is none.</summary>
    public string? FindWebUrl(CancellationToken cancellationToken)
    {
        var output = Run(["config", "--get-regexp", @"^remote\..*\.url$"], cancellationToken);
        string? only = null;
        var count = 0;
        foreach (var line in output.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ', 2) is [var key, var url])
            {
                if (key == "remote.origin.url")
                {
                    return GitRemoteUrl.ToWebUrl(url);
                }

                only = url;
                count++;
            }
        }

        return count == 1 ? GitRemoteUrl.ToWebUrl(only!) : null;
    }

    /// <summary>
    /// The folder holds something else than the newest commit does: changed, added, deleted or never committed files; or that cannot be told
    /// without running a program that the repository names.
    /// </summary>
    public bool HasChanges(CancellationToken cancellationToken)
    {
        if (!_folderIsCommitted || GitFilters.Off(this, cancellationToken) is not { } filtersOff)
        {
            return true;
        }

        var output = Run(
            [.. filtersOff, "status", "--porcelain", "-z", "--untracked-files=normal", "--ignore-submodules=all", "--no-renames", "--", "."],
            cancellationToken);
        return !output.Succeeded || output.Bytes.Length > 0;
    }

    /// <summary>The commits at which a shallow clone's history ends: each seems to add every file.</summary>
    internal HashSet<string> FindBoundary(CancellationToken cancellationToken)
    {
        if (!IsShallow)
        {
            return [];
        }

        var path = Run(["rev-parse", "--path-format=absolute", "--git-path", "shallow"], cancellationToken).Text;
        return File.Exists(path) ? [.. File.ReadAllLines(path)] : [];
    }

    /// <summary>The files that change when the work tree moves to another commit, as full paths.</summary>
    public IReadOnlyList<string> FindStateFiles(CancellationToken cancellationToken)
    {
        var output = Run(
            ["rev-parse", "--path-format=absolute", "--git-path", "HEAD", "--git-path", "logs/HEAD", "--git-path", "packed-refs"],
            cancellationToken);
        return [.. output.Text.Split('\n', StringSplitOptions.TrimEntries).Where(File.Exists)];
    }

    /// <summary>A commit and its time.</summary>
    /// <param name="seconds">
    /// What git prints for <c>%ct</c>: the digits of the commit itself, which can be any number, or none. For what is no time git shows the
    /// start of 1970, and so do we.
    /// </param>
    internal static Revision ToRevision(string hash, string seconds)
    {
        var time = long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastSecond ? number : 0;
        return new Revision(hash, DateTimeOffset.FromUnixTimeSeconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static GitRepository? TryOpen(GitProgram git, string[] place, CancellationToken cancellationToken, out string reason)
    {
        // One question instead of four. Git answers until it comes to what is not there: a first commit, or the folder in it.
        var output = git.Run([.. place, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD", "HEAD:./"], cancellationToken);
        reason = output.Reason;
        if (Encoding.UTF8.GetString(output.Bytes).Split('\n') is not [var shallow, var folder, var head, .. var rest])
        {
            return null;
        }

        var hasHead = head.Length >= 40 && head.All(char.IsAsciiHexDigitLower);
        return new GitRepository(git, place, folder.TrimEnd('/'), shallow == "true", hasHead ? head : null, output.Succeeded && rest.Length > 0);
    }

    private static bool IsAbsence(string reason) => reason.Contains("not a git repository", StringComparison.OrdinalIgnoreCase);
}
