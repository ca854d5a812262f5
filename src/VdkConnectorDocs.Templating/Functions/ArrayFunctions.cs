using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// The functions of <c>array</c>. None changes its list. Those that the official engine evaluates lazily are lazy here too, and read
/// their list as often: a function of a template in the chain may write output.
/// </summary>
internal static partial class ArrayFunctions
{
    public static FunctionTable Create() => new FunctionTable("array")
        .Add("add", Add, Parameter.Iterable("list"), Parameter.Any("value"))
        .Add("add_range", Concatenate, Parameter.Iterable("list1"), Parameter.Iterable("list2"))
        .Add("compact", Compact, Parameter.Iterable("list"))
        .Add("concat", Concatenate, Parameter.Iterable("list1"), Parameter.Iterable("list2"))
        .Add("cycle", Cycle, Parameter.Iterable("list"), Parameter.Any("group").Optional())
        .Add("any", Any, Parameter.Iterable("list"), Parameter.Any("function"), Parameter.Any("args").Variadic())
        .Add("each", Each, Parameter.Iterable("list"), Parameter.Any("function"))
        .Add("filter", Filter, Parameter.Iterable("list"), Parameter.Any("function"))
        .Add("first", First, Parameter.Iterable("list"))
        .Add("insert_at", InsertAt, Parameter.Iterable("list"), Parameter.Int32("index"), Parameter.Any("value"))
        .Add("join", Join, Parameter.Iterable("list"), Parameter.Any("delimiter"), Parameter.Any("function").Optional())
        .Add("last", Last, Parameter.Iterable("list"))
        .Add("limit", Limit, Parameter.Iterable("list"), Parameter.Int32("count"))
        .Add("map", Map, Parameter.Any("list"), Parameter.Text("member"))
        .Add("offset", Offset, Parameter.Iterable("list"), Parameter.Int32("index"))
        .Add("remove_at", RemoveAt, Parameter.Iterable("list"), Parameter.Int32("index"))
        .Add("reverse", Reverse, Parameter.Iterable("list"))
        .Add("size", Size, Parameter.Iterable("list"))
        .Add("sort", Sort, Parameter.Any("list"), Parameter.Text("member").Optional())
        .Add("uniq", Uniq, Parameter.Iterable("list"))
        .Add("contains", Contains, Parameter.Iterable("list"), Parameter.Any("item"));

    private static ScriptValue Add(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return ListItems.ToSequence(new ScriptArray([call[1]]));
        }

        var result = ListItems.ToArray(call.Context, call[0], call.Site);
        result.Add(call[1]);
        return result;
    }

    private static ScriptValue InsertAt(in FunctionCall call)
    {
        var result = call[0].IsNull ? new ScriptArray() : ListItems.ToArray(call.Context, call[0], call.Site);
        var index = Math.Max(0, call.Int32(1));
        call.Context.CountSteps(call.Site, Math.Max(0L, index - result.Count));
        result.Insert(index, call[2]);
        return result;
    }

    private static ScriptValue RemoveAt(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return new ScriptArray();
        }

        var result = ListItems.ToArray(call.Context, call[0], call.Site);
        var index = call.Int32(1);
        result.RemoveAt(index < 0 ? result.Count + index : index);
        return result;
    }

    private static ScriptValue Size(in FunctionCall call) =>
        call[0].IsNull ? 0 : ListItems.Count(call.Context, call[0], call.Site);

    private static ScriptValue First(in FunctionCall call)
    {
        var list = call[0];
        return list.Kind switch
        {
            ScriptValueKind.Null => default,
            ScriptValueKind.List => list.AsList()[0],
            ScriptValueKind.Sequence => ItemAt(call, 0),
            _ => ListItems.Read(call.Context, list, call.Site).FirstOrDefault(),
        };
    }

    private static ScriptValue Last(in FunctionCall call)
    {
        var list = call[0];
        return list.Kind switch
        {
            ScriptValueKind.Null => default,
            ScriptValueKind.List => list.AsList()[list.AsList().Count - 1],
            ScriptValueKind.Sequence => ItemAt(call, ListItems.Count(call.Context, list, call.Site) - 1),
            _ => ListItems.Read(call.Context, list, call.Site).LastOrDefault(),
        };
    }

    // The official engine asks a lazy list for its length before it takes an item.
    private static ScriptValue ItemAt(in FunctionCall call, int index) =>
        ListItems.Count(call.Context, call[0], call.Site) > 0
            ? ListItems.Read(call.Context, call[0], call.Site).ElementAtOrDefault(index)
            : default;

    private static ScriptValue Contains(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return false;
        }

        foreach (var item in ListItems.Read(call.Context, call[0], call.Site))
        {
            ListItems.CountComparison(call.Context, item, call.Site);
            if (item.Equals(call[1]))
            {
                return true;
            }
        }

        return false;
    }

    private static ScriptValue Cycle(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return default;
        }

        var group = call[1].IsNull ? JoinTexts(call) : call.Context.ToText(call[1], call.Site) ?? "";
        var count = ListItems.Count(call.Context, call[0], call.Site);
        if (count == 0)
        {
            call.Context.Cycles[group] = 0;
            return default;
        }

        if (!call.Context.Cycles.TryGetValue(group, out var index))
        {
            call.Context.CountSteps(call.Site, RenderLimits.StepsOfOneMember);
        }

        index %= count;
        call.Context.Cycles[group] = index + 1;
        return call[0].Kind == ScriptValueKind.List
            ? call[0].AsList()[index]
            : ListItems.Read(call.Context, call[0], call.Site).ElementAtOrDefault(index);
    }

    private static string JoinTexts(in FunctionCall call)
    {
        var text = new TextBuffer(64);
        var isFirst = true;
        foreach (var item in Items(call))
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            text.Append(call.Context.ToText(item, call.Site));
            call.Context.CheckLength(call.Site, text.Length);
        }

        return text.ToString();
    }
}
