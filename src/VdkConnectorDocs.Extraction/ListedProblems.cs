using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction;

/// <summary>The problems of a tree that are worth listing: a file of a million broken lines is told to be broken, and how often.</summary>
internal static class ListedProblems
{
    /// <summary>Of one code and file.</summary>
    public const int MaxOfOneKind = 100;

    /// <summary>The first of each kind in each file, and one more problem (VCD2308) in place of the others.</summary>
    /// <param name="problems">Sorted.</param>
    /// <returns>Sorted.</returns>
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyList<Diagnostic> problems)
    {
        if (problems.Count <= MaxOfOneKind)
        {
            return problems;
        }

        var counts = new Dictionary<(string Path, string Id), int>();
        var listed = new List<Diagnostic>();
        foreach (var problem in problems)
        {
            var kind = (problem.Location.Path, problem.Id);
            var count = counts.GetValueOrDefault(kind) + 1;
            counts[kind] = count;
            if (count <= MaxOfOneKind)
            {
                listed.Add(problem);
            }
        }

        listed.AddRange(counts
            .Where(static kind => kind.Value > MaxOfOneKind)
            .Select(static kind => ExtractionDiagnostics.MoreProblems.At(SourceLocation.OfFile(kind.Key.Path), kind.Value - MaxOfOneKind, kind.Key.Id)));
        listed.Sort();
        return listed;
    }
}
