using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace VdkConnectorDocs.Templating.Values;

/// <summary>
/// Named values in insertion order. Names are compared ordinally. A frozen object can be shared by threads; the engine copies it
/// before a template changes it.
/// </summary>
public sealed class ScriptObject : ScriptReference, IEnumerable<KeyValuePair<string, ScriptValue>>
{
    // Below this size a linear search over the names is faster than hashing.
    private const int IndexedFrom = 9;

    private Entry[] _entries;
    private int _count;
    private Dictionary<string, int>? _index;

    public ScriptObject()
        : this(0)
    {
    }

    public ScriptObject(int capacity)
        : base(ScriptValueKind.Object) => _entries = capacity == 0 ? [] : new Entry[capacity];

    public int Count => _count;

    internal override int Changes => _count;

    /// <summary>Whether nothing may be written any more.</summary>
    public bool IsFrozen { get; private set; }

    public IEnumerable<string> Names
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                yield return _entries[i].Name;
            }
        }
    }

    /// <summary>A member's value; null when there is none. Setting ignores whether the member is read-only.</summary>
    public ScriptValue this[string name]
    {
        get => TryGet(name, out var value) ? value : default;
        set => Set(name, value);
    }

    public KeyValuePair<string, ScriptValue> At(int index) => new(_entries[index].Name, _entries[index].Value);

    public bool Contains(string name) => Find(name) >= 0;

    public bool TryGet(string name, out ScriptValue value)
    {
        var found = Find(name);
        value = found >= 0 ? _entries[found].Value : default;
        return found >= 0;
    }

    public bool IsReadOnly(string name) => Find(name) is >= 0 and var found && _entries[found].IsReadOnly;

    /// <summary>Sets a member unless it is read-only.</summary>
    /// <returns>False when the member is read-only.</returns>
    public bool TrySet(string name, ScriptValue value)
    {
        var found = Find(name);
        if (found >= 0 && _entries[found].IsReadOnly)
        {
            return false;
        }

        Store(found, name, value, isReadOnly: false);
        return true;
    }

    /// <summary>Sets a member, whether or not it is read-only.</summary>
    public void Set(string name, ScriptValue value, bool isReadOnly = false) => Store(Find(name), name, value, isReadOnly);

    /// <summary>Makes a member read-only; does nothing when there is no such member.</summary>
    public void SetReadOnly(string name)
    {
        EnsureNotFrozen();
        if (Find(name) is >= 0 and var found)
        {
            _entries[found].IsReadOnly = true;
        }
    }

    /// <summary>A copy that can be changed. Its values are shared.</summary>
    public ScriptObject Clone()
    {
        var clone = new ScriptObject(_count);
        Array.Copy(_entries, clone._entries, _count);
        clone._count = _count;
        if (_index is not null)
        {
            clone._index = new Dictionary<string, int>(_index);
        }

        return clone;
    }

    /// <summary>Forbids further changes, so that threads can share the object.</summary>
    [SuppressMessage("Naming", "CA1721:Property names should not match get methods", Justification = "A verb and a state.")]
    public ScriptObject Freeze()
    {
        IsFrozen = true;
        return this;
    }

    public IEnumerator<KeyValuePair<string, ScriptValue>> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return At(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string name)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(name, out var found) ? found : -1;
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_entries[i].Name, name))
            {
                return i;
            }
        }

        return -1;
    }

    private void Store(int found, string name, ScriptValue value, bool isReadOnly)
    {
        EnsureNotFrozen();
        if (found >= 0)
        {
            _entries[found].Value = value;
            _entries[found].IsReadOnly = isReadOnly;
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, _count * 2));
        }

        _entries[_count] = new Entry { Name = name, Value = value, IsReadOnly = isReadOnly };
        _count++;
        if (_index is not null)
        {
            _index[name] = _count - 1;
        }
        else if (_count == IndexedFrom)
        {
            _index = new Dictionary<string, int>(_count * 2);
            for (var i = 0; i < _count; i++)
            {
                _index[_entries[i].Name] = i;
            }
        }
    }

    private void EnsureNotFrozen()
    {
        if (IsFrozen)
        {
            throw new InvalidOperationException("The object is shared and cannot be changed.");
        }
    }

    private struct Entry
    {
        public string Name;
        public ScriptValue Value;
        public bool IsReadOnly;
    }
}
