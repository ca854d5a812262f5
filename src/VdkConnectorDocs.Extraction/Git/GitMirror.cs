using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>
/// Remote repositories, kept in a cache folder: of each only the wanted commits without their history, and of those only the files of
/// the wanted folder. The cache can be deleted at any time.
/// </summary>
/// <param name="cacheFolder">Ours alone; made when it is not there.</param>
public sealed class GitMirror(GitProgram git, string cacheFolder)
{
    private static readonly TimeSpan LockWait = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Fetches what is missing of a revision and opens the local copy; null, with an error, when that is not possible. A full commit hash
    /// that was fetched before needs no network.
    /// </summary>
    /// <param name="address">https, ssh (also <c>user@host:path</c>) or file.</param>
    /// <param name="reference">A branch, tag or full commit hash; null for the remote's default branch.</param>
    /// <param name="folders">Candidates for the plugins folder, with <c>/</c>, best first; the empty one is the root. The first that exists is fetched.</param>
    public MirroredRevision? Fetch(
        string address,
        string? reference,
        IReadOnlyList<string> folders,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var at = SourceLocation.OfFile(AddressText.WithoutCredentials(address));
        if (!IsAllowed(address))
        {
            diagnostics.Add(GitDiagnostics.UnusableAddress.At(at, AddressText.WithoutCredentials(address)));
            return null;
        }

        if (reference?.StartsWith('-') == true)
        {
            diagnostics.Add(GitDiagnostics.UnknownRevision.At(at, reference, ""));
            return null;
        }

        var path = Path.Join(cacheFolder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..32] + ".git");
        using var turn = WaitForTurn(path, out var obstacle, cancellationToken);
        if (turn is null)
        {
            diagnostics.Add(GitDiagnostics.FetchFailed.At(at, AddressText.WithoutCredentials(address), $"the cache folder cannot be used: {obstacle}"));
            return null;
        }

        var reason = Prepare(path, address, cancellationToken);
        if (reason is not null || GitRepository.Open(git, path, diagnostics, cancellationToken) is not { } repository)
        {
            diagnostics.Add(GitDiagnostics.FetchFailed.At(at, AddressText.WithoutCredentials(address), reason ?? "the cache cannot be used"));
            return null;
        }

        return FetchCommit(repository, address, reference, diagnostics, cancellationToken) is { } revision
            ? FetchFolder(repository, address, revision, folders, diagnostics, cancellationToken)
            : null;
    }

    private static bool IsAllowed(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("ssh://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("file://", StringComparison.OrdinalIgnoreCase)
        || GitRemoteUrl.ToWebUrl(address) is not null && !address.Contains("://", StringComparison.Ordinal) && address[0] != '-';

    /// <summary>Two runs that fetch the same repository at the same time take turns.</summary>
    /// <param name="obstacle">Why nobody can have a turn, when the result is null.</param>
    private static FileStream? WaitForTurn(string path, out string obstacle, CancellationToken cancellationToken)
    {
        obstacle = "";
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException exception) when (IsInUse(exception))
            {
                cancellationToken.WaitHandle.WaitOne(LockWait);
                cancellationToken.ThrowIfCancellationRequested();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                obstacle = exception.Message;
                return null;
            }
        }
    }

    // Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; elsewhere EWOULDBLOCK, which is 11 on Linux and 35 on macOS.
    private static bool IsInUse(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;

    /// <summary>Makes the local copy; null, or why that is not possible.</summary>
    private string? Prepare(string path, string address, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Join(path, "HEAD")))
        {
            return null;
        }

        string[][] commands =
        [
            ["init", "--quiet", "--bare", "--template=", path],
            ["--git-dir", path, "remote", "add", "origin", address],
        ];
        foreach (var command in commands)
        {
            if (git.Run(command, cancellationToken) is { Succeeded: false } output)
            {
                return output.Reason;
            }
        }

        return null;
    }

    private static Revision? FetchCommit(
        GitRepository repository, string address, string? reference, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var isHash = reference is { Length: 40 or 64 } && reference.All(char.IsAsciiHexDigitLower);
        if (isHash && repository.Resolve(reference!, cancellationToken) is { } known)
        {
            return known;
        }

        const string Target = "refs/fetched";
        var output = repository.Run(
            [
                "fetch", "--quiet", "--depth=1", "--filter=blob:none", "--no-tags", "--no-write-fetch-head", "--recurse-submodules=no",
                "--no-auto-maintenance", "--force", "origin", $"{reference ?? "HEAD"}:{Target}",
            ],
            cancellationToken,
            network: true);
        if (output.Succeeded && repository.Resolve(Target, cancellationToken) is { } revision)
        {
            return revision;
        }

        var at = SourceLocation.OfFile(AddressText.WithoutCredentials(address));
        diagnostics.Add(output.Reason.Contains("remote ref", StringComparison.Ordinal)
            ? GitDiagnostics.UnknownRevision.At(at, reference, " A commit needs its full hash.")
            : GitDiagnostics.FetchFailed.At(at, AddressText.WithoutCredentials(address), Redacted(output.Reason, address)));
        return null;
    }

    private static MirroredRevision? FetchFolder(
        GitRepository repository,
        string address,
        Revision revision,
        IReadOnlyList<string> folders,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var at = SourceLocation.OfFile(AddressText.WithoutCredentials(address));
        var folder = folders.FirstOrDefault(candidate => GitTree.HasFolder(repository, revision.Commit, candidate, cancellationToken));
        if (folder is null)
        {
            diagnostics.Add(GitDiagnostics.FolderNotInRevision.At(at, folders[0], revision.Commit));
            return null;
        }

        var missing = FindMissing(repository, $"{revision.Commit}:{folder}", cancellationToken);
        if (missing.Length > 0)
        {
            var output = repository.Run(
                [
                    "-c", "fetch.negotiationAlgorithm=noop", "fetch", "--quiet", "--filter=blob:none", "--no-tags", "--no-write-fetch-head",
                    "--recurse-submodules=no", "--no-auto-maintenance", "--stdin", "origin",
                ],
                cancellationToken,
                input: missing,
                network: true);
            if (!output.Succeeded)
            {
                diagnostics.Add(GitDiagnostics.FetchFailed.At(at, AddressText.WithoutCredentials(address), Redacted(output.Reason, address)));
                return null;
            }
        }

        return new MirroredRevision(repository, revision, folder);
    }

    /// <summary>The objects below a tree that the local copy lacks, one a line.</summary>
    private static string FindMissing(GitRepository repository, string tree, CancellationToken cancellationToken)
    {
        var output = repository.Run(["rev-list", "--objects", "--no-object-names", "--missing=print", tree], cancellationToken);
        var missing = new StringBuilder();
        foreach (var line in output.Text.Split('\n'))
        {
            if (line.StartsWith('?'))
            {
                missing.Append(line, 1, line.Length - 1).Append('\n');
            }
        }

        return missing.ToString();
    }

    private static string Redacted(string reason, string address) => reason.Replace(address, AddressText.WithoutCredentials(address), StringComparison.Ordinal);
}

/// <summary>A revision of a remote repository, with the files of one folder.</summary>
/// <param name="Folder">Relative to the repository's root, with <c>/</c>; empty for the root.</param>
public sealed record MirroredRevision(GitRepository Repository, Revision Revision, string Folder);
