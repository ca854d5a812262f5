using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The items of values that a loop can read, as the functions of lists read them: each item counts as a step of the call.</summary>
internal static class ListItems
{
    /// <summary>The items, read lazily. The value must be one that a loop can read.</summary>
    public static IEnumerable<ScriptValue> Read(RenderContext context, ScriptValue list, CallSite site) => context.Read(list, site.Place);

    /// <summary>The items in a new array, counted before it is made when their number is known.</summary>
    public static ScriptArray ToArray(RenderContext context, ScriptValue list, CallSite site)
    {
        if (KnownCount(list) is { } count)
        {
            context.CountSteps(site, count);
            ScriptConvert.TryEnumerate(list, out var items);
            return Copy(items!, count);
        }

        return Copy(Read(context, list, site), 0);
    }

    /// <summary>The number of items. To know it, a lazy list is read.</summary>
    public static int Count(RenderContext context, ScriptValue list, CallSite site) =>
        KnownCount(list) ?? Read(context, list, site).Count();

    /// <summary>Counts the steps of reading a value as a whole, as comparing and hashing do; only a long text has any.</summary>
    public static void CountComparison(RenderContext context, ScriptValue value, CallSite site)
    {
        if (value.IsString)
        {
            context.CountText(site.Place, value.AsString().Length);
        }
    }

    /// <summary>A sequence over an array, with the array's length.</summary>
    public static ScriptSequence ToSequence(ScriptArray items) => new(Read(items), items.Count);

    private static int? KnownCount(ScriptValue list) => list.Kind switch
    {
        ScriptValueKind.List => list.AsList().Count,
        ScriptValueKind.Object => list.AsObject().Count,
        ScriptValueKind.String => list.AsString().Length,
        ScriptValueKind.Sequence when list.AsSequence().KnownCount >= 0 => list.AsSequence().KnownCount,
        _ => null,
    };

    private static ScriptArray Copy(IEnumerable<ScriptValue> items, int capacity)
    {
        var array = new ScriptArray(capacity);
        foreach (var item in items)
        {
            array.Add(item);
        }

        return array;
    }

    private static IEnumerable<ScriptValue> Read(ScriptArray items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return items[i];
        }
    }
}
