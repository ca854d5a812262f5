using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>From the files that were found to those that a tree has: sorted, without build artefacts, within the limits.</summary>
internal static class TreeListing
{
    public static IComparer<TreeFile> ByPath { get; } =
        Comparer<TreeFile>.Create(static (a, b) => string.CompareOrdinal(a.Path, b.Path));

    public static IReadOnlyList<TreeFile> Create(List<TreeFile> found, TreeLimits limits, DiagnosticBag diagnostics)
    {
        found.Sort(ByPath);
        var artifacts = IgnoredFolders.FindArtifacts(found);
        if (artifacts.Count > 0)
        {
            found.RemoveAll(file => IsBelowAny(file.Path, artifacts));
        }

        KeepWithin(limits, found, diagnostics);
        return found;
    }

    private static bool IsBelowAny(string path, HashSet<string> folders)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (folders.Contains(path[..slash]))
            {
                return true;
            }
        }

        return false;
    }

    private static void KeepWithin(TreeLimits limits, List<TreeFile> files, DiagnosticBag diagnostics)
    {
        var total = 0L;
        for (var i = 0; i < files.Count; i++)
        {
            total += files[i].Length <= limits.MaxFileBytes ? files[i].Length : 0;
            var passed = i == limits.MaxFiles ? $"{limits.MaxFiles} files"
                : total > limits.MaxTotalBytes ? $"{limits.MaxTotalBytes} bytes"
                : null;
            if (passed is not null)
            {
                diagnostics.Add(TreeDiagnostics.TreeTooLarge.At(SourceLocation.OfFile(files[i].Path), passed, files.Count - i));
                files.RemoveRange(i, files.Count - i);
                return;
            }
        }
    }
}
