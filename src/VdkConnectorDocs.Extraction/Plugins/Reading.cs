using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>What one step of reading a plugin has found.</summary>
/// <param name="Content">What it found.</param>
/// <param name="Problems">What was wrong with the files that it asked for.</param>
/// <param name="Answers">What it asked the tree; null when it cannot stand for a later reading.</param>
internal sealed record Reading<T>(T Content, IReadOnlyList<Diagnostic> Problems, SourceAnswers? Answers)
    where T : class
{
    /// <summary>Reads, or takes the earlier reading when the tree still gives all the answers that it was made from.</summary>
    /// <param name="earlier">Made by the same step, from nothing else than the tree's answers that is not the same now; null for none.</param>
    /// <param name="remember">Whether a later extraction may take this reading.</param>
    public static Reading<T> Of(SourceCache cache, Reading<T>? earlier, bool remember, Func<PluginSources, DiagnosticBag, T> read)
    {
        if (earlier?.HoldsFor(cache) is true)
        {
            return earlier;
        }

        var problems = new DiagnosticBag();
        var answers = remember ? new SourceAnswers() : null;
        var content = read(new PluginSources(cache, problems, answers), problems);
        var found = problems.ToSortedList();

        // What could not be read today may be there tomorrow, under the same name.
        return new Reading<T>(content, found, found.Any(TreeDiagnostics.IsGap) ? null : answers);
    }

    /// <summary>Whether a tree gives all the answers that it was made from.</summary>
    public bool HoldsFor(SourceCache cache) => Answers?.HoldFor(cache) is true;

    /// <summary>What was made of two steps and of nothing else that the tree has answered.</summary>
    public static Reading<T> Of<TFirst, TSecond>(T content, Reading<TFirst> first, Reading<TSecond> second)
        where TFirst : class
        where TSecond : class
    {
        var problems = new DiagnosticBag();
        problems.AddRange(first.Problems);
        problems.AddRange(second.Problems);
        return new Reading<T>(content, problems.ToSortedList(), second.Answers is { } answers ? first.Answers?.And(answers) : null);
    }
}
