using System.Collections.Immutable;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>An element of a container. A class, because generic code of the framework is compiled ahead for classes only.</summary>
/// <param name="IsCertain">False when it is there on some paths of the program only.</param>
public sealed record Element(PythonValue Value, bool IsCertain = true);

/// <summary>The elements of a list or set at one moment.</summary>
public sealed class Elements
{
    private bool? _hasCertain;
    private uint? _labels;

    public Elements(ImmutableArray<Element> items, bool isOpen)
        : this(items, isOpen, !isOpen && items.All(static e => e.IsCertain))
    {
    }

    private Elements(ImmutableArray<Element> items, bool isOpen, bool isExact)
    {
        Items = items;
        IsOpen = isOpen;
        IsExact = isExact;
    }

    public static Elements Empty { get; } = new([], isOpen: false);

    /// <summary>Nothing is known about them.</summary>
    public static Elements Unknown { get; } = new([], isOpen: true);

    public ImmutableArray<Element> Items { get; }

    /// <summary>There may be further elements that are not known.</summary>
    public bool IsOpen { get; }

    /// <summary>Exactly these elements, in this order.</summary>
    public bool IsExact { get; }

    /// <summary>The same when any of them may be gone, moved or followed by others.</summary>
    public Elements Shaken => new([.. Items.Select(static i => i with { IsCertain = false })], isOpen: true);

    /// <summary>One of them is surely there.</summary>
    public bool HasCertain => IsExact ? !Items.IsEmpty : _hasCertain ??= Items.Any(static i => i.IsCertain);

    /// <summary>Marks of whatever is among the elements.</summary>
    public uint Labels
    {
        get
        {
            if (_labels is { } known)
            {
                return known;
            }

            var labels = 0u;
            foreach (var item in Items)
            {
                labels |= item.Value.Labels;
            }

            _labels = labels;
            return labels;
        }
    }

    public static Elements Of(IEnumerable<PythonValue> values) => new([.. values.Select(static v => new Element(v))], isOpen: false, isExact: true);

    public Elements Add(Element element) => new(Items.Add(element), IsOpen, IsExact && element.IsCertain);

    public Elements Opened() => new(Items, isOpen: true, isExact: false);

    /// <summary>Both, one after the other. Where the first ones are open, nobody knows how far behind the others stand.</summary>
    public Elements Concat(Elements others) => new(Items.AddRange(others.Items), IsOpen || others.IsOpen, IsExact && others.IsExact);

    /// <summary>Each element as another value.</summary>
    public Elements Select(Func<PythonValue, PythonValue> convert) =>
        new([.. Items.Select(i => i with { Value = convert(i.Value) })], IsOpen, IsExact);
}
