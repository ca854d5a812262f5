using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>An element of a container.</summary>
/// <param name="IsCertain">False when it is there on some paths of the program only.</param>
public readonly record struct Element(PythonValue Value, bool IsCertain = true);

/// <summary>The elements of a list or set at one moment.</summary>
/// <param name="IsOpen">There may be further elements that are not known.</param>
public sealed record Elements(ImmutableArray<Element> Items, bool IsOpen)
{
    public static Elements Empty { get; } = new([], IsOpen: false);

    /// <summary>Exactly these elements, in this order.</summary>
    public bool IsExact => !IsOpen && Items.All(static e => e.IsCertain);

    public static Elements Of(IEnumerable<PythonValue> values) => new([.. values.Select(static v => new Element(v))], IsOpen: false);
}

public sealed class ListValue(Elements elements) : PythonValue
{
    public ElementsCell Cell { get; } = new(elements);

    public Elements Elements => Cell.Elements;

    public override string TypeName => "list";
}

/// <summary>A set; the order of its elements is that of insertion here and unknown in Python.</summary>
public sealed class SetValue(Elements elements, bool isFrozen = false) : PythonValue
{
    public ElementsCell Cell { get; } = new(elements);

    public Elements Elements => Cell.Elements;

    public override string TypeName => isFrozen ? "frozenset" : "set";
}

public readonly record struct DictItem(PythonValue Key, PythonValue Value, bool IsCertain = true);

/// <summary>The items of a dictionary at one moment, in order of insertion.</summary>
public sealed record DictItems(ImmutableArray<DictItem> Items, bool IsOpen)
{
    public static DictItems Empty { get; } = new([], IsOpen: false);

    public bool IsExact => !IsOpen && Items.All(static e => e.IsCertain);

    /// <summary>The index of a key, or -1.</summary>
    public int IndexOf(PythonValue key)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            if (IsSameKey(Items[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }

    public DictItems With(PythonValue key, PythonValue value)
    {
        var index = IndexOf(key);
        return this with
        {
            Items = index < 0 ? Items.Add(new DictItem(key, value)) : Items.SetItem(index, new DictItem(Items[index].Key, value)),
        };
    }

    private static bool IsSameKey(PythonValue a, PythonValue b) =>
        a is StrValue x && b is StrValue y ? string.Equals(x.Value, y.Value, StringComparison.Ordinal) : a.IsSame(b);
}

public sealed class DictValue(DictItems items) : PythonValue
{
    public DictCell Cell { get; } = new(items);

    public DictItems Items => Cell.Items;

    public override string TypeName => "dict";
}
