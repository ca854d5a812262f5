using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>What <c>for.index</c> and the like read.</summary>
internal sealed class LoopState
{
    private IEnumerable<ScriptValue>? _items;
    private IEnumerator<ScriptValue>? _enumerator;
    private bool _isLookedAhead;
    private bool _isLast;
    private int _length = -1;

    public int Index { get; set; }

    public bool IsChanged { get; set; }

    /// <summary>The column of a <c>tablerow</c>, 0-based.</summary>
    public int Column { get; set; }

    public int Columns { get; set; } = 1;

    /// <summary>Whether no item follows; looks one item ahead, once.</summary>
    public bool IsLast
    {
        get
        {
            if (!_isLookedAhead && _enumerator is not null)
            {
                _isLast = !_enumerator.MoveNext();
                _isLookedAhead = true;
            }

            return _isLast;
        }
    }

    /// <summary>The number of items; reads them all when it is not known.</summary>
    public int Length
    {
        get
        {
            if (_length < 0)
            {
                _length = _items?.Count() ?? 0;
            }

            return _length;
        }
    }

    public void Reset()
    {
        _items = null;
        _enumerator = null;
        _isLookedAhead = false;
        _isLast = false;
        _length = -1;
        Index = 0;
        IsChanged = false;
        Column = 0;
        Columns = 1;
    }

    /// <param name="items">What the loop reads.</param>
    /// <param name="enumerator">How it reads it.</param>
    /// <param name="length">The number of items when it is known, else -1.</param>
    public void Start(IEnumerable<ScriptValue> items, IEnumerator<ScriptValue> enumerator, int length)
    {
        _length = length;
        _items = items;
        _enumerator = enumerator;
    }

    /// <summary>Whether it is known already if another item follows.</summary>
    public bool IsLookedAhead => _isLookedAhead;

    public void NextItem() => _isLookedAhead = false;
}

/// <summary>The members of <c>for</c>, <c>while</c> and <c>tablerow</c>.</summary>
internal static class LoopShape
{
    public static readonly RecordShape<LoopState> Instance = new RecordShape<LoopState>("loop")
        .Member("index", l => l.Index)
        .Member("rindex", l => l.Length - l.Index - 1)
        .Member("first", l => l.Index == 0)
        .Member("last", l => l.IsLast)
        .Member("even", l => (l.Index & 1) == 0)
        .Member("odd", l => (l.Index & 1) != 0)
        .Member("changed", l => l.IsChanged)
        .Member("length", l => l.Length)
        .Member("col", l => l.Column)
        .Member("col0", l => l.Column)
        .Member("col_first", l => l.Column == 0)
        .Member("col_last", l => (l.Index + 1) % l.Columns == 0);
}
