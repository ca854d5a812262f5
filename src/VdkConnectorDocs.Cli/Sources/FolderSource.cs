using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Opens a plugins folder of this machine, with what git knows about it.</summary>
internal static class FolderSource
{
    /// <param name="withHistory">Whether the newest commit of each plugin is asked for, which can take a while.</param>
    /// <param name="memory">What this process knows of the folder; null when it opens it only once.</param>
    public static OpenedTree? Open(
        SourceSelection.PluginFolder selection, StageLimits limits, ToolRun run, bool withHistory = true, TreeMemory? memory = null)
    {
        var folder = run.Context.FullPath(selection.Folder);

        // Git is asked while the folder is enumerated: each takes as long as the other.
        var asked = Task.Run(() => AskGit(folder, selection.Folder, run, withHistory), run.CancellationToken);
        var tree = memory is null
            ? DirectoryTree.Open(folder, limits.Tree, run.TreeDiagnostics, run.CancellationToken, selection.Folder)
            : memory.Open(folder, limits.Tree, run.TreeDiagnostics, selection.Folder, run.CancellationToken);
        var known = asked.GetAwaiter().GetResult();
        var source = selection.WebUrl is null ? known.Source : known.Source with { Repository = selection.WebUrl };
        var place = "folder " + folder;
        return tree is null ? null : new OpenedTree
        {
            Tree = tree,
            Folder = folder,
            Place = place,
            Source = source,
            History = known.Commit is null ? null : new HistoryPlace(known.Repository!, place, known.Commit, known.Repository!.Folder, source.Repository),
            PrintPrefix = selection.Folder.Replace('\\', '/').TrimEnd('/') + "/",
            LastChanges = known.LastChanges,
            OpenCore = () => CoreFolder.Open(folder, limits.Tree, run.CancellationToken),
            FindInputs = () => [folder, .. known.Repository?.FindStateFiles(run.CancellationToken) ?? []],
        };
    }

    private static KnownByGit AskGit(string folder, string name, ToolRun run, bool withHistory)
    {
        var token = run.CancellationToken;
        var nothing = new CatalogSource(null, null, null, null);
        if (!MayBeInRepository(folder)
            || GitProgram.Find(run.Context.Variable("PATH")) is not { } git
            || GitRepository.Find(git, folder, run.Diagnostics, token, name) is not { } repository)
        {
            return new KnownByGit(null, null, nothing, null);
        }

        var url = Task.Run(() => repository.FindWebUrl(token), token);
        var changed = Task.Run(() => repository.HasChanges(token), token);
        var history = repository.Head is null ? null : RepositoryHistory.Of(repository, repository.Head, repository.Folder, run, withHistory);
        var source = nothing with { Repository = url.GetAwaiter().GetResult(), Path = repository.Folder };
        if (history is null)
        {
            return new KnownByGit(repository, null, source, null);
        }

        if (changed.GetAwaiter().GetResult())
        {
            run.Diagnostics.Add(GitDiagnostics.UncommittedChanges.At(SourceLocation.OfFile(name)));
            return new KnownByGit(repository, history.Commit, source, history.LastChanges);
        }

        return new KnownByGit(
            repository, history.Commit, source with { Commit = history.Commit.Commit, CommittedAt = history.Commit.Date }, history.LastChanges);
    }

    /// <summary>Whether it is worth asking git, which is another process to start.</summary>
    private static bool MayBeInRepository(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        for (var ancestor = new DirectoryInfo(folder); ancestor is not null; ancestor = ancestor.Parent)
        {
            if (Path.Exists(Path.Join(ancestor.FullName, ".git")))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="Commit">The current one; null before the first.</param>
    private sealed record KnownByGit(
        GitRepository? Repository, Revision? Commit, CatalogSource Source, Task<IReadOnlyDictionary<string, Revision>>? LastChanges);
}
