using System.Diagnostics.CodeAnalysis;

namespace VdkConnectorDocs.Templating.Values;

/// <summary>An array that templates make and change; it may also have named members (<c>a.x = 1</c>).</summary>
public sealed class ScriptArray : ScriptList
{
    private ScriptValue[] _items;
    private int _count;
    private int _changes;

    public ScriptArray()
        : this(0)
    {
    }

    public ScriptArray(int capacity) => _items = capacity == 0 ? [] : new ScriptValue[capacity];

    public ScriptArray(params ReadOnlySpan<ScriptValue> items)
    {
        _items = items.ToArray();
        _count = items.Length;
    }

    public override int Count => _count;

    /// <summary>The items; valid until the array is changed.</summary>
    public ReadOnlySpan<ScriptValue> Items => _items.AsSpan(0, _count);

    /// <summary>The named members, or null while there are none.</summary>
    public ScriptObject? Members { get; private set; }

    public override ScriptValue this[int index] =>
        (uint)index < (uint)_count ? _items[index] : default;

    internal override int Changes => _changes;

    public void Add(ScriptValue item)
    {
        _changes++;
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        }

        _items[_count++] = item;
    }

    /// <summary>Sets an item; the array grows with nulls up to the index. A negative index does nothing.</summary>
    public void Set(int index, ScriptValue item)
    {
        if (index < 0)
        {
            return;
        }

        _changes++;
        if (index >= _items.Length)
        {
            Array.Resize(ref _items, Math.Max(index + 1, _items.Length * 2));
        }

        _items[index] = item;
        _count = Math.Max(_count, index + 1);
    }

    /// <summary>Inserts an item; the array grows with nulls up to the index.</summary>
    public void Insert(int index, ScriptValue item)
    {
        if (index >= _count)
        {
            Set(index, item);
            return;
        }

        Add(default);
        Array.Copy(_items, index, _items, index + 1, _count - index - 1);
        _items[index] = item;
    }

    /// <summary>Removes an item; an index outside the array does nothing.</summary>
    public void RemoveAt(int index)
    {
        if ((uint)index >= (uint)_count)
        {
            return;
        }

        _changes++;
        _count--;
        Array.Copy(_items, index + 1, _items, index, _count - index);
        _items[_count] = default;
    }

    internal IEnumerable<ScriptValue> Enumerate()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return _items[i];
        }
    }

    public override ScriptArray ToArray() => new(Items);

    /// <summary>The named members, made when first asked for.</summary>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "It creates the object.")]
    public ScriptObject GetOrAddMembers() => Members ??= new ScriptObject();
}
