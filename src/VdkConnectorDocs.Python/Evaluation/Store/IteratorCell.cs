using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>How far an iterator is.</summary>
public sealed class IteratorCell : Cell
{
    internal IteratorCell(IteratorState state) => Content = state;

    internal IteratorState State => (IteratorState)Content!;

    internal override object? Join(object? first, object? second, bool isRepeated, Effort effort) =>
        ReferenceEquals(first, second) || ReferenceEquals(first, IteratorState.Unknown) ? first : IteratorState.Unknown;

    internal override object? Widen(object? content, string reason, Effort effort) => IteratorState.Unknown;
}

/// <summary>What an iterator has still to give.</summary>
internal sealed class IteratorState
{
    public IteratorState(Func<Elements?> start) => Start = start;

    public IteratorState(Elements? elements, int position, IReadOnlyCollection<Cell>? touched = null)
    {
        All = elements;
        Position = position;
        Touched = touched ?? [];
    }

    /// <summary>Nothing is known about what is left.</summary>
    public static IteratorState Unknown { get; } = new(elements: null, position: 0);

    /// <summary>Not null before the first element was asked for.</summary>
    public Func<Elements?>? Start { get; }

    public Elements? All { get; }

    public int Position { get; }

    /// <summary>What the iterator's code changes: some of it only when further elements are asked for.</summary>
    public IReadOnlyCollection<Cell> Touched { get; } = [];

    /// <summary>The state behind the next element.</summary>
    public IteratorState Advanced => new(All, Position + 1, Touched);

    /// <summary>What is left of <see cref="All"/>.</summary>
    public Elements? Rest => All is null || Position == 0 ? All : new Elements(All.Items[Position..], All.IsOpen);
}
