using System.Collections;
using System.Runtime.CompilerServices;

namespace VdkConnectorDocs.Templating.Values;

/// <summary>
/// Values that are made while they are read, each time anew: a range, or what a lazy function such as <c>array.map</c> returns.
/// </summary>
/// <param name="items">Yields the values; may throw <see cref="Runtime.ScriptException"/>.</param>
/// <param name="count">The number of values when it is known without reading them, else -1.</param>
/// <param name="isRange">
/// Whether <c>object.kind</c> calls it a range, and it can be indexed. False for what the official engine returns as a plain iterator.
/// </param>
public sealed class ScriptSequence(IEnumerable<ScriptValue> items, int count = -1, bool isRange = true)
    : ScriptReference(ScriptValueKind.Sequence), IEnumerable<ScriptValue>
{
    private IEnumerable<ScriptValue> _items = items;
    private ScriptArray? _changed;
    private int _count = count;

    /// <summary>The number of values when it is known without reading them, else -1.</summary>
    public int KnownCount => _changed?.Count ?? _count;

    public bool IsRange { get; } = isRange;

    /// <exception cref="InsufficientExecutionStackException">The sequence is made of sequences, nested too deeply to be read.</exception>
    public IEnumerator<ScriptValue> GetEnumerator()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _items.GetEnumerator();
    }

    /// <summary>Sets one value: the values are made, once, and kept from then on.</summary>
    internal void Set(int index, ScriptValue value)
    {
        if (_changed is null)
        {
            _changed = new ScriptArray([.. _items]);
            _items = _changed.Enumerate();
            _count = -1;
        }

        _changed.Set(index, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
