using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Store;

/// <summary>The items of a dictionary.</summary>
public sealed class DictCell : Cell
{
    internal DictCell(DictItems items) => Content = items;

    public DictItems Items => (DictItems)Content!;

    internal override long JoinCost(object? first, object? second)
    {
        // A key that is not known is compared with every other.
        var (a, b) = ((DictItems)first!, (DictItems)second!);
        return a.Items.Length + b.Items.Length + (((long)a.UnprovenKeys * b.Items.Length) + ((long)b.UnprovenKeys * a.Items.Length));
    }

    internal override object? Join(object? first, object? second, bool isRepeated, Effort effort)
    {
        if (ReferenceEquals(first, second))
        {
            return first;
        }

        var a = (DictItems)first!;
        var b = (DictItems)second!;
        var joined = ImmutableArray.CreateBuilder<DictItem>(Math.Max(a.Items.Length, b.Items.Length));
        foreach (var item in a.Items)
        {
            var other = b.IndexOfSame(item.Key, effort);
            joined.Add(other < 0
                ? item with { IsCertain = false }
                : new DictItem(
                    item.Key,
                    UnionValue.Of(item.Value, b.Items[other].Value, effort),
                    item.IsCertain && b.Items[other].IsCertain));
        }

        foreach (var item in b.Items)
        {
            if (a.IndexOfSame(item.Key, effort) < 0 && joined.Count <= effort.Limits.MaxElements)
            {
                joined.Add(item with { IsCertain = false });
            }
        }

        var isOpen = a.IsOpen || b.IsOpen || isRepeated || joined.Count > effort.Limits.MaxElements;
        return isOpen == a.IsOpen && joined.SequenceEqual(a.Items) ? first : new DictItems(joined.ToImmutable(), isOpen);
    }

    internal override object? Widen(object? content, string reason, Effort effort) =>
        ((DictItems)content!).Shaken(reason, effort);
}
