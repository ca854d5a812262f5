using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>What can be wrong with a tree of files: VCD2101 to VCD2149.</summary>
public static class TreeDiagnostics
{
    public static readonly DiagnosticDescriptor FolderMissing = new(
        "VCD2101",
        "The folder does not exist",
        "There is no folder '{0}'.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotAFolder = new(
        "VCD2102",
        "A file where a folder is expected",
        "'{0}' is a file; a folder with plugins in it is expected.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FolderEmpty = new(
        "VCD2103",
        "The folder is empty",
        "There is no file to read in '{0}'.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FolderUnreadable = new(
        "VCD2104",
        "A folder cannot be read",
        "The folder cannot be read ({0}); it is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RootUnreadable = new(
        "VCD2105",
        "The tree cannot be read",
        "'{0}' cannot be read: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor FileUnreadable = new(
        "VCD2106",
        "A file cannot be read",
        "The file cannot be read ({0}); it is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Link = new(
        "VCD2107",
        "A symbolic link is left out",
        "A symbolic link is not followed; it is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SpecialFile = new(
        "VCD2108",
        "A special file is left out",
        "This is a {0}, not a regular file; it is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "VCD2109",
        "A file is larger than the limit",
        "The file has {0} bytes, more than the limit of {1}; it is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TreeTooLarge = new(
        "VCD2110",
        "The tree is larger than the limit",
        "The tree has more than {0}; this file and all after it are left out ({1} files).",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TooDeep = new(
        "VCD2111",
        "A folder is nested too deeply",
        "The folder is more than {0} levels deep; it is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnusableName = new(
        "VCD2112",
        "A name that cannot be used",
        "The name {0}; it is left out.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Submodule = new(
        "VCD2113",
        "A git submodule is left out",
        "A submodule's files are in another repository; it is left out.",
        DiagnosticSeverity.Info);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        FolderMissing, NotAFolder, FolderEmpty, FolderUnreadable, RootUnreadable, FileUnreadable, Link, SpecialFile,
        FileTooLarge, TreeTooLarge, TooDeep, UnusableName, Submodule,
    ];

    /// <summary>Whether something is there that could not be read this time, though another time it may be.</summary>
    public static bool IsGap(Diagnostic diagnostic) => diagnostic.Id == FileUnreadable.Id || diagnostic.Id == FolderUnreadable.Id;
}
