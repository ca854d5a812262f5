using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Git;
using VdkConnectorDocs.Extraction.Trees;
using VdkConnectorDocs.Site.Configuration;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Opens the plugins folder of a revision: from a repository of this machine, or from a remote one by way of the cache.</summary>
internal static class RepositorySource
{
    private static readonly string[] UsualFolders = [SourceConfiguration.DefaultPath, ""];

    /// <param name="withHistory">Whether the newest commit of each plugin is asked for, which can take a while.</param>
    public static OpenedTree? Open(SourceSelection.Repository selection, StageLimits limits, ToolRun run, bool withHistory = true)
    {
        if (GitProgram.Find(run.Context.Variable("PATH")) is not { } git)
        {
            run.Diagnostics.Add(GitDiagnostics.GitMissing.At(SourceLocation.OfFile(AddressText.WithoutCredentials(selection.Address))));
            return null;
        }

        var candidates = selection.Path is null ? UsualFolders : [selection.Path.Replace('\\', '/').Trim('/')];
        return Directory.Exists(run.Context.FullPath(selection.Address))
            ? OpenLocal(git, selection, candidates, limits.Tree, run, withHistory)
            : OpenRemote(git, selection, candidates, limits.Tree, run);
    }

    private static OpenedTree? OpenLocal(
        GitProgram git, SourceSelection.Repository selection, IReadOnlyList<string> candidates, TreeLimits limits, ToolRun run, bool withHistory)
    {
        var token = run.CancellationToken;
        var path = run.Context.FullPath(selection.Address);
        if (GitRepository.Open(git, path, run.Diagnostics, token, selection.Address) is not { } repository)
        {
            return null;
        }

        var reference = selection.Reference ?? "HEAD";
        if (repository.Resolve(reference, token) is not { } revision)
        {
            run.Diagnostics.Add(GitDiagnostics.UnknownRevision.At(
                SourceLocation.OfFile(selection.Address), reference, MissingRevision.Hint(reference, repository.IsShallow)));
            return null;
        }

        // Who names a folder inside of the work tree means that folder.
        IReadOnlyList<string> folders = selection.Path is null && repository.Folder.Length > 0 ? [repository.Folder] : candidates;
        var folder = folders.FirstOrDefault(candidate => GitTree.HasFolder(repository, revision.Commit, candidate, token)) ?? folders[0];
        var history = withHistory ? RepositoryHistory.Of(repository, revision.Commit, folder, run) : null;
        var url = repository.FindWebUrl(token);
        return Open(repository, revision, folder, path, url, history?.LastChanges, limits, run) is not { } opened ? null : opened with
        {
            History = new HistoryPlace(repository, opened.Place!, revision, folder, url),
        };
    }

    private static OpenedTree? OpenRemote(
        GitProgram git, SourceSelection.Repository selection, IReadOnlyList<string> candidates, TreeLimits limits, ToolRun run)
    {
        var mirror = new GitMirror(git, Path.Join(CacheFolder.Find(run.Context), "repositories"));
        var fetched = run.During(
            $"Fetching {AddressText.WithoutCredentials(selection.Address)}",
            () => mirror.Fetch(selection.Address, selection.Reference, candidates, run.Diagnostics, run.CancellationToken));
        return fetched is null
            ? null
            : Open(fetched.Repository, fetched.Revision, fetched.Folder, AddressText.WithoutCredentials(selection.Address), GitRemoteUrl.ToWebUrl(selection.Address), lastChanges: null, limits, run);
    }

    private static OpenedTree? Open(
        GitRepository repository,
        Revision revision,
        string folder,
        string place,
        string? url,
        Task<IReadOnlyDictionary<string, Revision>>? lastChanges,
        TreeLimits limits,
        ToolRun run)
    {
        run.Detail($"Reading {(folder.Length == 0 ? "the root" : folder)} at commit {revision.Commit} of {revision.Date}");
        var name = folder.Length == 0 ? revision.Commit : $"{revision.Commit}:{folder}";
        var tree = GitTree.Open(repository, name, revision, folder, limits, run.TreeDiagnostics, run.CancellationToken);
        return tree is null ? null : new OpenedTree
        {
            Tree = tree,
            Place = $"git {place}:{folder}",
            ContentId = $"git {revision.Commit}:{folder}",
            Source = new CatalogSource(url, folder, revision.Commit, revision.Date),
            PrintPrefix = folder.Length == 0 ? "" : folder + "/",
            LastChanges = lastChanges,
            OpenCore = () => lastChanges is null ? null : OpenCore(repository, revision, folder, limits, run.CancellationToken),
        };
    }

    // Of a remote repository only the plugins were fetched.
    private static GitTree? OpenCore(GitRepository repository, Revision revision, string plugins, TreeLimits limits, CancellationToken token)
    {
        var folder = CoreFolder.PathBeside(plugins);
        return plugins.Length > 0 && GitTree.HasFolder(repository, revision.Commit, folder, token)
            ? GitTree.Open(repository, $"{revision.Commit}:{folder}", revision, folder, limits, new DiagnosticBag(), token)
            : null;
    }
}
