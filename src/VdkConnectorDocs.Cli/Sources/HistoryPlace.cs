using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Git;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>A plugins folder whose history can be read.</summary>
/// <param name="Repository">A clone on this machine.</param>
/// <param name="Place">Tells the clone from every other.</param>
/// <param name="Commit">The newest commit to look at.</param>
/// <param name="Folder">Relative to the repository's root, with <c>/</c>; empty for the root.</param>
/// <param name="WebUrl">What links to commits name; null when the repository is not on the web.</param>
internal sealed record HistoryPlace(GitRepository Repository, string Place, Revision Commit, string Folder, string? WebUrl);
