namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>
/// All changes of a program's state go through here. While a path of a condition is tried, the contents it replaces are remembered,
/// so that the path can be taken back and the next one tried from the same state.
/// </summary>
internal sealed class ProgramStore(EvaluationLimits limits)
{
    private readonly Stack<Dictionary<Cell, object?>> _attempts = new();

    public void Write(Cell cell, object? content)
    {
        if (_attempts.TryPeek(out var attempt))
        {
            attempt.TryAdd(cell, cell.Content);
        }

        cell.Content = content;
    }

    public void BeginPath() => _attempts.Push(new Dictionary<Cell, object?>(ReferenceEqualityComparer.Instance));

    /// <summary>Takes the path back; returns what it had written.</summary>
    public Dictionary<Cell, object?> EndPath()
    {
        var attempt = _attempts.Pop();
        var written = new Dictionary<Cell, object?>(attempt.Count, ReferenceEqualityComparer.Instance);
        foreach (var (cell, original) in attempt)
        {
            written[cell] = cell.Content;
            cell.Content = original;
        }

        return written;
    }

    /// <summary>Continues behind a condition from the state that any of the paths may have left.</summary>
    /// <param name="paths">What each path had written, as <see cref="EndPath"/> returned it.</param>
    /// <param name="isRepeated">The paths may have been run any number of times.</param>
    public void Join(IReadOnlyList<Dictionary<Cell, object?>> paths, bool isRepeated)
    {
        if (paths.Count == 0)
        {
            return;
        }

        // In the order of the first write, which the program decides, so that the result does not depend on hash codes.
        foreach (var cell in paths.SelectMany(static p => p.Keys).Distinct(ReferenceEqualityComparer.Instance).Cast<Cell>().ToList())
        {
            var content = paths[0].GetValueOrDefault(cell, cell.Content);
            for (var i = 1; i < paths.Count; i++)
            {
                var other = paths[i].GetValueOrDefault(cell, cell.Content);
                if (!ReferenceEquals(content, other))
                {
                    content = cell.Join(content, other, isRepeated, limits);
                }
            }

            Write(cell, content);
        }
    }
}
