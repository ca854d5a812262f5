using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>
/// Children on their way into a node. All lists of a kind that are being read share one growing array: a list begins at the
/// <see cref="Count"/> of that moment and ends with <see cref="PopFrom"/>.
/// </summary>
internal sealed class NodeStack<T>
{
    private T[] _items = new T[32];

    public int Count { get; private set; }

    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public void Push(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    /// <summary>Takes off the items from an index on, in the order in which they came.</summary>
    public ImmutableArray<T> PopFrom(int start)
    {
        if (Count == start)
            return [];
        var items = _items.AsSpan(start, Count - start);
        var array = items.ToArray();
        items.Clear();
        Count = start;
        return ImmutableCollectionsMarshal.AsImmutableArray(array);
    }
}
