using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>The elements of a list or set.</summary>
public sealed class ElementsCell : Cell
{
    /// <summary>How far to look for an element of one path among those of the other.</summary>
    private const int Window = 100;

    internal ElementsCell(Elements elements) => Content = elements;

    public Elements Elements => (Elements)Content!;

    internal override long JoinCost(object? first, object? second) => ((Elements)first!).Items.Length + ((Elements)second!).Items.Length;

    internal override object? Join(object? first, object? second, bool isRepeated, Effort effort)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        var a = (Elements)first!;
        var b = (Elements)second!;
        var joined = Merge(a.Items, b.Items, effort);
        var isOpen = a.IsOpen || b.IsOpen || isRepeated || joined.Count > effort.Limits.MaxElements;
        return isOpen == a.IsOpen && joined.SequenceEqual(a.Items) ? first : new Elements(joined.ToImmutable(), isOpen);
    }

    internal override object? Widen(object? content, string reason, Effort effort) => ((Elements)content!).Shaken;

    /// <summary>A sequence that has both, each in its order; certain is what both have.</summary>
    private static ImmutableArray<Element>.Builder Merge(ImmutableArray<Element> a, ImmutableArray<Element> b, Effort effort)
    {
        var merged = ImmutableArray.CreateBuilder<Element>(Math.Max(a.Length, b.Length));
        var next = 0;
        foreach (var element in b)
        {
            var match = Find(a, next, element.Value, effort);
            for (; next < match; next++)
            {
                merged.Add(a[next] with { IsCertain = false });
            }

            merged.Add(element with { IsCertain = match >= 0 && element.IsCertain && a[match].IsCertain });
            next = match >= 0 ? match + 1 : next;
        }

        for (; next < a.Length; next++)
        {
            merged.Add(a[next] with { IsCertain = false });
        }

        return merged;
    }

    private static int Find(ImmutableArray<Element> items, int start, PythonValue value, Effort effort)
    {
        for (var i = start; i < items.Length && i < start + Window; i++)
        {
            if (items[i].Value.IsSame(value, effort))
            {
                return i;
            }
        }

        return -1;
    }
}
