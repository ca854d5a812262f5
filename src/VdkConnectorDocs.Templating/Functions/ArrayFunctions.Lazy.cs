using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <content>What returns a list that is read lazily, each time anew.</content>
internal static partial class ArrayFunctions
{
    private static ScriptValue Concatenate(in FunctionCall call)
    {
        if (call[0].IsNull && call[1].IsNull)
        {
            return default;
        }

        if (call[0].IsNull || call[1].IsNull)
        {
            return Lazy(call, call[0].IsNull ? call[1] : call[0]);
        }

        var (context, site, first, second) = (call.Context, call.Site, call[0], call[1]);
        return new ScriptSequence(ListItems.Read(context, first, site).Concat(ListItems.Read(context, second, site)));
    }

    private static ScriptValue Compact(in FunctionCall call) =>
        call[0].IsNull ? default : new ScriptSequence(Items(call).Where(static item => !item.IsNull));

    private static ScriptValue Uniq(in FunctionCall call) =>
        call[0].IsNull ? default : new ScriptSequence(Distinct(call.Context, Items(call), call.Site));

    private static IEnumerable<ScriptValue> Distinct(RenderContext context, IEnumerable<ScriptValue> items, CallSite site)
    {
        var seen = new HashSet<ScriptValue>();
        foreach (var item in items)
        {
            ListItems.CountComparison(context, item, site);
            if (seen.Add(item))
            {
                yield return item;
            }
        }
    }

    private static ScriptValue Reverse(in FunctionCall call) =>
        call[0].IsNull ? new ScriptArray() : new ScriptSequence(Items(call).Reverse());

    private static ScriptValue Offset(in FunctionCall call) =>
        call[0].IsNull ? default : new ScriptSequence(Items(call).Skip(call.Int32(1)));

    private static ScriptValue Limit(in FunctionCall call) =>
        call[0].IsNull ? default : new ScriptSequence(Take(Items(call), call.Int32(1)));

    // Unlike Enumerable.Take it asks for one item more, as the official engine does.
    private static IEnumerable<ScriptValue> Take(IEnumerable<ScriptValue> items, int count)
    {
        foreach (var item in items)
        {
            if (count-- <= 0)
            {
                yield break;
            }

            yield return item;
        }
    }

    private static ScriptValue Map(in FunctionCall call)
    {
        var (context, site, list) = (call.Context, call.Site, call[0]);
        if (list.IsNull || call.Text(1) is not { } member)
        {
            return new ScriptSequence([], 0);
        }

        var items = ScriptConvert.TryEnumerate(list, out _) ? ListItems.Read(context, list, site) : [list];
        return new ScriptSequence(MembersOf(context, items, member));
    }

    private static IEnumerable<ScriptValue> MembersOf(RenderContext context, IEnumerable<ScriptValue> items, string member)
    {
        foreach (var item in items)
        {
            // The size of an array is not among the members that the official engine maps.
            var isArraySize = member == "size" && item.As<ScriptArray>() is not null;
            if (!isArraySize && context.TryGetMember(item, member, out var value))
            {
                yield return value;
            }
        }
    }

    private static ScriptValue Each(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return default;
        }

        if (call[1].IsNull)
        {
            return Lazy(call, call[0]);
        }

        var (context, site) = (call.Context, call.Site);
        var function = ItemFunction(call);
        return new ScriptSequence(Items(call).Select(item => context.Invoke(function, site, item)));
    }

    private static ScriptValue Filter(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return default;
        }

        if (call[1].IsNull)
        {
            return Lazy(call, call[0]);
        }

        return new ScriptSequence(Filter(call.Context, Items(call), ItemFunction(call), call.Site));
    }

    private static IEnumerable<ScriptValue> Filter(
        RenderContext context, IEnumerable<ScriptValue> items, ScriptFunction function, CallSite site)
    {
        foreach (var item in items)
        {
            // As in the official engine, what is kept is the item as the function gets it.
            var argument = function.Signature.Parameters.Count == 0
                ? item
                : ArgumentConverter.Convert(context, function.Signature.Parameters[0], item, site, site.Span);
            if (ScriptConvert.ToBoolean(context.Invoke(function, site, argument)))
            {
                yield return argument;
            }
        }
    }

    /// <summary>The function to call for each item: it must take one.</summary>
    private static ScriptFunction ItemFunction(in FunctionCall call)
    {
        var function = FunctionAt(call, 1);
        return function is BuiltinFunction { Signature: { TakesAny: false, Parameters.Count: 0 } }
            ? throw call.Error($"The function '{function.Signature.Name}' takes no argument.")
            : function;
    }

    private static ScriptFunction FunctionAt(in FunctionCall call, int index) =>
        call[index].As<ScriptFunction>()
        ?? throw call.ArgumentError(
            index, $"A value of type {TypeNames.Of(call[index])} is not a function. Is an @ missing before its name?");

    /// <summary>The items as they are, but lazily: a later change of the list is seen.</summary>
    private static ScriptSequence Lazy(in FunctionCall call, ScriptValue list) =>
        new(ListItems.Read(call.Context, list, call.Site));

    private static IEnumerable<ScriptValue> Items(in FunctionCall call) => ListItems.Read(call.Context, call[0], call.Site);
}
