using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>What can be wrong with a repository: VCD2151 to VCD2179.</summary>
public static class GitDiagnostics
{
    public static readonly DiagnosticDescriptor GitMissing = new(
        "VCD2151",
        "Git was not found",
        "The program 'git' is not on the search path; it is needed for --repo.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotARepository = new(
        "VCD2152",
        "Not a git repository",
        "'{0}' is not a git repository: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownRevision = new(
        "VCD2153",
        "A revision is not known",
        "The repository has no revision '{0}'.{1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FolderNotInRevision = new(
        "VCD2154",
        "A revision lacks the plugins folder",
        "There is no folder '{0}' in revision '{1}'.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FetchFailed = new(
        "VCD2155",
        "A repository cannot be fetched",
        "'{0}' cannot be fetched: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnusableAddress = new(
        "VCD2156",
        "An address that cannot be fetched from",
        "'{0}' is neither a folder nor an address of the form https://…, ssh://…, user@host:path or file://….",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ObjectsMissing = new(
        "VCD2157",
        "The clone lacks files of a revision",
        "The clone lacks files of revision '{0}' ({1}); fetch them with: git fetch --refetch --no-filter origin {0}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UncommittedChanges = new(
        "VCD2158",
        "The plugins folder differs from its commit",
        "The folder has uncommitted changes, so facts are not linked to their lines at a commit.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor GitFailed = new(
        "VCD2159",
        "Git could not answer",
        "Git could not tell {0}: {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor HistoryMissing = new(
        "VCD2160",
        "The clone lacks files of the past",
        "The clone lacks {0} of earlier revisions, so that the history cannot be told; fetch them with: git fetch --refetch --no-filter origin",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor HistoryCut = new(
        "VCD2161",
        "The history has no beginning",
        "The history that can be read begins on {0}: what was there then may be older, and is told without a date.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoHistory = new(
        "VCD2162",
        "There is no history to read",
        "There is no history to read: {0}.",
        DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        GitMissing, NotARepository, UnknownRevision, FolderNotInRevision, FetchFailed, UnusableAddress, ObjectsMissing, UncommittedChanges,
        GitFailed, HistoryMissing, HistoryCut, NoHistory,
    ];
}
