using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>
/// A place whose content changes while the program runs. Contents are immutable and are replaced through
/// <see cref="ProgramStore.Write"/> alone, so that the paths of a condition can be tried one after the other and joined.
/// </summary>
public abstract class Cell
{
    internal object? Content { get; set; }

    /// <summary>What the place holds when the program came by either of two paths.</summary>
    /// <param name="first">The content on the first path.</param>
    /// <param name="second">The content on the second path.</param>
    /// <param name="isRepeated">The second path may be run any number of times.</param>
    /// <param name="limits">The most possible values to keep.</param>
    internal abstract object? Join(object? first, object? second, bool isRepeated, EvaluationLimits limits);
}

/// <summary>A variable or attribute; unbound when empty.</summary>
public sealed class Variable : Cell
{
    public PythonValue? Value => (PythonValue?)Content;

    internal override object? Join(object? first, object? second, bool isRepeated, EvaluationLimits limits) =>
        (first, second) switch
        {
            (null, _) => second,
            (_, null) => first,
            _ => UnionValue.Of((PythonValue)first, (PythonValue)second, limits.MaxPossibleValues),
        };
}

/// <summary>The elements of a list or set.</summary>
public sealed class ElementsCell : Cell
{
    internal ElementsCell(Elements elements) => Content = elements;

    public Elements Elements => (Elements)Content!;

    internal override object? Join(object? first, object? second, bool isRepeated, EvaluationLimits limits)
    {
        var a = (Elements)first!;
        var b = (Elements)second!;
        var isOpen = a.IsOpen || b.IsOpen || isRepeated;
        var shared = 0;
        while (shared < a.Items.Length && shared < b.Items.Length && a.Items[shared].Value.IsSame(b.Items[shared].Value))
        {
            shared++;
        }

        var joined = ImmutableArray.CreateBuilder<Element>(a.Items.Length + b.Items.Length - shared);
        for (var i = 0; i < shared; i++)
        {
            joined.Add(new Element(a.Items[i].Value, a.Items[i].IsCertain && b.Items[i].IsCertain));
        }

        AddUncertain(joined, a.Items, shared);
        AddUncertain(joined, b.Items, shared);
        return new Elements(joined.ToImmutable(), isOpen || joined.Count > limits.MaxElements);
    }

    private static void AddUncertain(ImmutableArray<Element>.Builder joined, ImmutableArray<Element> items, int start)
    {
        for (var i = start; i < items.Length; i++)
        {
            joined.Add(items[i] with { IsCertain = false });
        }
    }
}

/// <summary>The items of a dictionary.</summary>
public sealed class DictCell : Cell
{
    internal DictCell(DictItems items) => Content = items;

    public DictItems Items => (DictItems)Content!;

    internal override object? Join(object? first, object? second, bool isRepeated, EvaluationLimits limits)
    {
        var a = (DictItems)first!;
        var b = (DictItems)second!;
        var joined = ImmutableArray.CreateBuilder<DictItem>(a.Items.Length);
        foreach (var item in a.Items)
        {
            var other = b.IndexOf(item.Key);
            joined.Add(other < 0
                ? item with { IsCertain = false }
                : new DictItem(
                    item.Key,
                    UnionValue.Of(item.Value, b.Items[other].Value, limits.MaxPossibleValues),
                    item.IsCertain && b.Items[other].IsCertain));
        }

        foreach (var item in b.Items)
        {
            if (a.IndexOf(item.Key) < 0)
            {
                joined.Add(item with { IsCertain = false });
            }
        }

        return new DictItems(joined.ToImmutable(), a.IsOpen || b.IsOpen || isRepeated);
    }
}
