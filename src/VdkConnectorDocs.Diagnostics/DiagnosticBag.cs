using System.Collections.Concurrent;

namespace VdkConnectorDocs.Diagnostics;

/// <summary>Collects diagnostics from any number of threads; hands them out in one fixed order.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = new();

    public bool IsEmpty => _diagnostics.IsEmpty;

    public bool HasErrors => _diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    public void Add(Diagnostic diagnostic) => _diagnostics.Enqueue(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _diagnostics.Enqueue(diagnostic);
        }
    }

    /// <summary>All diagnostics so far, sorted, each once.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() => [.. _diagnostics.Distinct().Order()];
}
