using System.Globalization;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;

namespace VdkConnectorDocs.Extraction.History;

/// <summary>
/// The commits that changed a folder: of the branch itself, so that what was merged counts as one change on the day when it was merged. A
/// folder that was moved is followed to where it was.
/// </summary>
public sealed class FolderLog
{
    // A folder moves rarely; a history that says otherwise is made to keep us busy.
    private const int MaxMoves = 8;

    private FolderLog(IReadOnlyList<FolderCommit> commits, bool isComplete)
    {
        Commits = commits;
        IsComplete = isComplete;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FolderCommit> Commits { get; }

    /// <summary>Whether the first commit made the folder. If not, it stands for all before it, which are not known.</summary>
    public bool IsComplete { get; }

    /// <summary>Where a commit stands in <see cref="Commits"/>; -1 when it is not one of them.</summary>
    public int FindIndex(string commit)
    {
        var index = Commits.Count - 1;
        while (index >= 0 && Commits[index].Revision.Commit != commit)
        {
            index--;
        }

        return index;
    }

    /// <summary>Null, with a warning, when git cannot tell.</summary>
    /// <param name="commit">A full hash.</param>
    /// <param name="folder">Relative to the repository's root, with <c>/</c>; empty for the root.</param>
    public static FolderLog? Read(
        GitRepository repository, string commit, string folder, HistoryLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var boundary = repository.FindBoundary(cancellationToken);
        var newestFirst = new List<FolderCommit>();
        for (var moves = 0; ; moves++)
        {
            // One more than there may be tells whether there are more.
            var count = limits.MaxCommits - newestFirst.Count;
            if (ReadCommits(repository, commit, folder, count + 1, limits, diagnostics, cancellationToken) is not { } read)
            {
                return null;
            }

            newestFirst.AddRange(read.Take(count));

            // A shallow clone's oldest commit seems to add every file.
            var isCut = read.Count > count || (read is [.., var last] && boundary.Contains(last.Revision.Commit));
            var move = isCut || read.Count == 0 ? null : FolderMove.Find(repository, read[^1].Revision.Commit, folder, cancellationToken);
            isCut |= move is not null && moves == MaxMoves;
            if (move is null || isCut)
            {
                if (isCut)
                {
                    newestFirst[^1] = newestFirst[^1] with { Changes = ListFiles(repository, newestFirst[^1], cancellationToken) };
                }

                newestFirst.Reverse();
                return new FolderLog(newestFirst, !isCut);
            }

            newestFirst[^1] = newestFirst[^1] with { Changes = move.Changes };
            (commit, folder) = (move.Parent, move.Folder);
        }
    }

    private static List<FolderCommit>? ReadCommits(
        GitRepository repository,
        string commit,
        string folder,
        int count,
        HistoryLimits limits,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var output = repository.Run(
            [
                "log", "-z", "--first-parent", "--diff-merges=first-parent", "--root", "--raw", "--no-abbrev", "--no-renames", "--no-relative",
                "--no-ext-diff", "--encoding=UTF-8", "--format=%x01%H%x00%ct%x00%s", "-n", count.ToString(CultureInfo.InvariantCulture), commit, "--",
                ":(top,literal)" + folder,
            ],
            cancellationToken);
        if (!output.Succeeded)
        {
            diagnostics.Add(GitDiagnostics.GitFailed.At(SourceLocation.OfFile(folder), "the history", output.Reason));
            return null;
        }

        var tokens = new TokenReader(Encoding.UTF8.GetString(output.Bytes).Split('\0'));
        var commits = new List<FolderCommit>();
        while (tokens.Next() is { } token)
        {
            if (token is ['\u0001', .. var hash] && tokens.Next() is { } seconds && tokens.Next() is { } title)
            {
                var changes = tokens.ReadChanges(folder);
                commits.Add(new FolderCommit(GitRepository.ToRevision(hash, seconds), folder, Shorten(title, limits.MaxTitleLength), changes));
            }
        }

        return commits;
    }

    /// <summary>All that the folder has after a commit, as if it had made it.</summary>
    private static List<FileChange> ListFiles(GitRepository repository, FolderCommit commit, CancellationToken cancellationToken)
    {
        var files = new List<FileChange>();
        var output = repository.Run(["ls-tree", "-r", "-z", "--full-tree", $"{commit.Revision.Commit}:{commit.Folder}"], cancellationToken);
        foreach (var entry in Encoding.UTF8.GetString(output.Bytes).Split('\0'))
        {
            // Mode, type and object stand before the tab. A commit that has deleted the folder has none.
            if (entry.Split('\t', 2) is [var properties, var path] && properties.Split(' ') is [var mode, _, var id])
            {
                files.Add(new FileChange(path, mode, id));
            }
        }

        return files;
    }

    private static string Shorten(string title, int length) =>
        title.Length <= length ? title : title[..(char.IsHighSurrogate(title[length - 1]) ? length - 1 : length)] + "…";
}
