using System.Collections.Immutable;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>An item of a dictionary. A class for the reason that <see cref="Element"/> is.</summary>
/// <param name="IsCertain">False when it is there on some paths of the program only.</param>
public sealed record DictItem(PythonValue Key, PythonValue Value, bool IsCertain = true);

/// <summary>The items of a dictionary at one moment, in order of insertion.</summary>
public sealed class DictItems
{
    private const int SmallSize = 32;
    private const int LookupsWithoutIndex = 4;

    private int _lookups;
    private bool? _hasCertain;
    private Dictionary<string, int>? _index;

    public DictItems(ImmutableArray<DictItem> items, bool isOpen)
        : this(items, isOpen, !isOpen && items.All(static e => e.IsCertain))
    {
    }

    private DictItems(ImmutableArray<DictItem> items, bool isOpen, bool isExact)
    {
        Items = items;
        IsOpen = isOpen;
        IsExact = isExact;
    }

    public static DictItems Empty { get; } = new([], isOpen: false);

    /// <summary>Nothing is known of the items.</summary>
    public static DictItems Unknown { get; } = Empty.Opened();

    public ImmutableArray<DictItem> Items { get; }

    /// <summary>There may be further items that are not known.</summary>
    public bool IsOpen { get; }

    /// <summary>Exactly these items, in this order.</summary>
    public bool IsExact { get; }

    /// <summary>One of them is surely there.</summary>
    public bool HasCertain => IsExact ? !Items.IsEmpty : _hasCertain ??= Items.Any(static i => i.IsCertain);

    /// <summary>How many keys are not texts that are proven: those cannot be looked up.</summary>
    public int UnprovenKeys => Items.Count(static i => i.Key is not StrValue);

    /// <summary>The index of the item whose key is surely equal, or -1.</summary>
    public int IndexOf(PythonValue key, Effort effort)
    {
        if (key is StrValue { Value: var text } && Items.Length > SmallSize && ++_lookups > LookupsWithoutIndex)
        {
            _index ??= CreateIndex();
            if (_index.TryGetValue(text, out var known))
            {
                return known;
            }

            if (_index.Count == Items.Length)
            {
                return -1;
            }
        }

        for (var i = 0; i < Items.Length; i++)
        {
            if (Operators.AreEqual(effort, Items[i].Key, key) == true)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The index of what one place of the program knows as the item of this key, or -1: its key is surely equal, or as unknown.</summary>
    public int IndexOfSame(PythonValue key, Effort effort)
    {
        var index = IndexOf(key, effort);
        for (var i = 0; index < 0 && key is UnknownValue unknown && i < Items.Length; i++)
        {
            index = Items[i].Key is UnknownValue other && other.IsOfSameOrigin(unknown) ? i : -1;
        }

        return index;
    }

    /// <summary>Whether an item may be the one of the key though that is not sure.</summary>
    public bool MayHave(PythonValue key, Effort effort) => IsOpen || Items.Any(i => Operators.AreEqual(effort, i.Key, key) is null);

    /// <summary>What the program has behind <c>d[key] = value</c>.</summary>
    /// <param name="isCertain">False when the item is set on some paths only.</param>
    /// <param name="effort">Counts the work; tells how many possible values to keep.</param>
    public DictItems With(PythonValue key, PythonValue value, Effort effort, bool isCertain = true)
    {
        var index = IndexOfSame(key, effort);
        var items = Items.ToBuilder();
        if (index >= 0 && key is UnknownValue)
        {
            // It can be the same key or another one: what stands there once stands for any number of them.
            items[index] = items[index] with { Value = UnionValue.Of(items[index].Value, value, effort) };
            return new DictItems(items.DrainToImmutable(), isOpen: true);
        }

        if (index >= 0)
        {
            var old = items[index];
            items[index] = isCertain
                ? new DictItem(old.Key, value)
                : old with { Value = UnionValue.Of(old.Value, value, effort) };
            return new DictItems(items.DrainToImmutable(), IsOpen);
        }

        var mayExist = false;
        for (var i = 0; i < items.Count; i++)
        {
            if (Operators.AreEqual(effort, items[i].Key, key) is null)
            {
                items[i] = items[i] with { Value = UnionValue.Of(items[i].Value, value, effort) };
                mayExist = true;
            }
        }

        items.Add(new DictItem(key, value, isCertain && !mayExist));
        return new DictItems(items.DrainToImmutable(), IsOpen);
    }

    /// <summary>What the program has behind <c>d.update(others)</c>.</summary>
    public DictItems Merge(DictItems others, Effort effort)
    {
        // Items that are not known may be any of those that are there already.
        var merged = others.IsOpen ? Shaken("it may be overwritten", effort, isRemoved: false) : this;
        foreach (var item in others.Items)
        {
            merged = merged.With(item.Key, item.Value, effort, item.IsCertain);
        }

        return merged;
    }

    /// <summary>What the program has behind <c>del d[key]</c>.</summary>
    public DictItems Without(PythonValue key, Effort effort)
    {
        var index = IndexOf(key, effort);
        return index >= 0
            ? new DictItems(Items.RemoveAt(index), IsOpen)
            : new DictItems([.. Items.Select(i => Operators.AreEqual(effort, i.Key, key) is null ? i with { IsCertain = false } : i)], IsOpen);
    }

    public DictItems Opened() => new(Items, isOpen: true, isExact: false);

    /// <summary>The same when any of the values may be another one, and further items may be there.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="effort">Counts the work; tells how many possible values to keep.</param>
    /// <param name="isRemoved">Any of them may be gone.</param>
    public DictItems Shaken(string reason, Effort effort, bool isRemoved = true) => new(
        [
            .. Items.Select(i => i with
            {
                Value = UnionValue.Of(i.Value, new UnknownValue(reason, labels: i.Value.Labels), effort),
                IsCertain = i.IsCertain && !isRemoved,
            }),
        ],
        isOpen: true);

    private Dictionary<string, int> CreateIndex()
    {
        var index = new Dictionary<string, int>(Items.Length, StringComparer.Ordinal);
        for (var i = 0; i < Items.Length; i++)
        {
            if (Items[i].Key is StrValue key)
            {
                index.TryAdd(key.Value, i);
            }
        }

        return index;
    }
}
