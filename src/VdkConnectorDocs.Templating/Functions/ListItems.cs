using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using RuntimeHelpers = System.Runtime.CompilerServices.RuntimeHelpers;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The items of values that a loop can read, as the functions of lists read them: each item counts as a step of the call.</summary>
internal static class ListItems
{
    /// <summary>The items, read lazily. The value must be one that a loop can read.</summary>
    public static IEnumerable<ScriptValue> Read(RenderContext context, ScriptValue list, CallSite site)
    {
        // A chain of lazy functions is read recursively.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw site.LimitError("Lazy lists are nested too deeply.");
        }

        ScriptConvert.TryEnumerate(list, out var items);
        foreach (var item in items!)
        {
            context.CountSteps(site);
            yield return item;
        }
    }

    /// <summary>The items in a new array.</summary>
    public static ScriptArray ToArray(RenderContext context, ScriptValue list, CallSite site)
    {
        var array = new ScriptArray();
        foreach (var item in Read(context, list, site))
        {
            array.Add(item);
        }

        return array;
    }

    /// <summary>The number of items. To know it, a lazy list is read.</summary>
    public static int Count(RenderContext context, ScriptValue list, CallSite site) => list.Kind switch
    {
        ScriptValueKind.List => list.AsList().Count,
        ScriptValueKind.Object => list.AsObject().Count,
        ScriptValueKind.String => list.AsString().Length,
        ScriptValueKind.Sequence when list.AsSequence().KnownCount >= 0 => list.AsSequence().KnownCount,
        _ => Read(context, list, site).Count(),
    };

    /// <summary>A sequence over an array, with the array's length.</summary>
    public static ScriptSequence ToSequence(ScriptArray items) => new(Read(items), items.Count);

    private static IEnumerable<ScriptValue> Read(ScriptArray items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return items[i];
        }
    }
}
