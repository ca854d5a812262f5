using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Methods of <c>set</c>.</summary>
internal static class SetMethods
{
    public static PythonValue? Get(SetValue set, string name)
    {
        NativeFunction? method = name switch
        {
            "add" => call => Change(call, set, call.Argument(0) is { } item ? Elements.Of([item]) : null),
            "update" => call => Change(call, set, call.Argument(0) is { } other ? call.Interpreter.Iterate(other) : null),
            "union" => call => new SetValue(Union(set.Elements, call.Argument(0) is { } other ? call.Interpreter.Iterate(other) : null)),
            "copy" => _ => new SetValue(set.Elements),
            "discard" or "remove" => call => Discard(call, set),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    public static Elements Distinct(Elements elements)
    {
        var distinct = ImmutableArray.CreateBuilder<Element>();
        foreach (var element in elements.Items)
        {
            if (distinct.Count < 1_000 && !distinct.Any(d => d.Value.IsSame(element.Value)))
            {
                distinct.Add(element);
            }
        }

        return new Elements(distinct.ToImmutable(), elements.IsOpen || distinct.Count >= 1_000);
    }

    private static Elements Union(Elements elements, Elements? other) =>
        other is null
            ? elements with { IsOpen = true }
            : Distinct(new Elements(elements.Items.AddRange(other.Items), elements.IsOpen || other.IsOpen));

    private static NoneValue Change(CallSite call, SetValue set, Elements? added)
    {
        call.Interpreter.Write(set.Cell, Union(set.Elements, added));
        return NoneValue.Instance;
    }

    private static NoneValue Discard(CallSite call, SetValue set)
    {
        var items = set.Elements.Items
            .Where(i => call.Argument(0) is not { } item || Operators.AreEqual(i.Value, item) != true)
            .Select(i => call.Argument(0) is { } item && Operators.AreEqual(i.Value, item) == false ? i : i with { IsCertain = false });
        call.Interpreter.Write(set.Cell, set.Elements with { Items = [.. items] });
        return NoneValue.Instance;
    }
}
