namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>A stack that keeps its popped items for the next push, so that entering a scope allocates nothing.</summary>
internal sealed class ScopeStack<T>
    where T : class, new()
{
    private readonly List<T> _items = [];

    public int Count { get; private set; }

    public T this[int index] => _items[index];

    public T Top => _items[Count - 1];

    public T Push()
    {
        if (Count == _items.Count)
        {
            _items.Add(new T());
        }

        return _items[Count++];
    }

    public T Pop() => _items[--Count];
}
