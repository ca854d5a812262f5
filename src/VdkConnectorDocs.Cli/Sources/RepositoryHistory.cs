using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Extraction.Git;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>A commit and what its history says, which is found while something else is done, or was kept by an earlier run.</summary>
/// <param name="LastChanges">The newest commit of each folder, by its path in the plugins folder.</param>
internal sealed record RepositoryHistory(Revision Commit, Task<IReadOnlyDictionary<string, Revision>> LastChanges)
{
    /// <param name="commit">A full hash.</param>
    /// <param name="withChanges">Whether the newest commit of each folder is wanted, which can take a while; else there are none.</param>
    /// <returns>Null when there is no such commit.</returns>
    public static RepositoryHistory? Of(GitRepository repository, string commit, string folder, ToolRun run, bool withChanges = true)
    {
        var token = run.CancellationToken;
        var cache = new GitHistoryCache(Path.Join(CacheFolder.Find(run.Context), "history"));

        // What a shallow clone knows can grow with the next fetch.
        if (!repository.IsShallow && cache.Read(commit, folder) is { } kept)
        {
            return new RepositoryHistory(kept.Commit, Task.FromResult(kept.LastChanges));
        }

        if (repository.Resolve(commit, token) is not { } revision)
        {
            return null;
        }

        return new RepositoryHistory(
            revision,
            withChanges ? Task.Run(FindAndKeep, token) : Task.FromResult<IReadOnlyDictionary<string, Revision>>(new Dictionary<string, Revision>(StringComparer.Ordinal)));

        IReadOnlyDictionary<string, Revision> FindAndKeep()
        {
            var changes = GitHistory.FindLastChanges(repository, commit, folder, token);
            if (!repository.IsShallow)
            {
                cache.Write(folder, new FolderHistory(revision, changes));
            }

            return changes;
        }
    }
}
