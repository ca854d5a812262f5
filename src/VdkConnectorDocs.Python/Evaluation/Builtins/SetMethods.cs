using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Methods of <c>set</c>.</summary>
internal static class SetMethods
{
    private const int MaxElements = 1_000;

    public static PythonValue? Get(SetValue set, string name)
    {
        NativeFunction? method = name switch
        {
            "add" when !set.IsFrozen => call => Change(call, set, call.Argument(0) is { } item ? Union(call.Interpreter, set.Elements, Elements.Of([item])) : set.Elements.Shaken),
            "update" when !set.IsFrozen => call => Change(call, set, UnionOfAll(call, set.Elements)),
            "discard" or "remove" when !set.IsFrozen => call => Change(call, set, Without(call.Interpreter.Effort, set.Elements, call.Argument(0))),
            "clear" when !set.IsFrozen => call => Change(call, set, Elements.Empty),
            "pop" when !set.IsFrozen => call => Pop(call, set),
            "union" => call => call.Interpreter.NewSet(UnionOfAll(call, set.Elements), set.IsFrozen),
            "difference" or "intersection" => call => call.Argument(0) is { } other and not UnionValue
                && Signature.HasOnlyPositional(call.Arguments, 1)
                && call.Interpreter.Iterate(other) is { } elements
                    ? name is "difference" ? Difference(call.Interpreter, set, elements) : Intersection(call.Interpreter, set, elements)
                    : call.Unknown("the other elements are not known"),
            "copy" => call => call.Interpreter.NewSet(set.Elements, set.IsFrozen),
            "difference_update" or "intersection_update" or "symmetric_difference_update" when !set.IsFrozen => call => Change(call, set, set.Elements.Shaken),
            _ => null,
        };
        return method is null ? null : new NativeFunctionValue(name, method);
    }

    private static UnknownValue Pop(CallSite call, SetValue set)
    {
        call.Interpreter.Shake(set, "an element is taken");
        return call.Unknown("which element is taken is not known");
    }

    /// <summary>Each element once; one that may be equal to an earlier one is not certain.</summary>
    public static Elements Distinct(Effort effort, Elements elements) =>
        Add(effort, ImmutableArray.CreateBuilder<Element>(), elements, elements.IsOpen);

    public static Elements Union(Interpreter interpreter, Elements elements, Elements? other) =>
        other is null || interpreter.Spend(elements.Items.Length / 8)
            ? elements.Opened()
            : Add(interpreter.Effort, elements.Items.ToBuilder(), other, elements.IsOpen || other.IsOpen);

    private static Elements Add(Effort effort, ImmutableArray<Element>.Builder distinct, Elements added, bool isOpen)
    {
        foreach (var element in added.Items)
        {
            if (distinct.Count >= MaxElements || effort.Spend(1 + (distinct.Count / 16)))
            {
                return new Elements(distinct.ToImmutable(), isOpen: true);
            }

            var mayBeThere = false;
            var index = -1;
            for (var i = 0; i < distinct.Count && index < 0; i++)
            {
                var isEqual = Operators.AreEqual(effort, distinct[i].Value, element.Value);
                index = isEqual == true ? i : -1;
                mayBeThere |= isEqual is null;
            }

            if (index < 0)
            {
                distinct.Add(element with { IsCertain = element.IsCertain && !mayBeThere });
            }
            else if (element.IsCertain)
            {
                distinct[index] = distinct[index] with { IsCertain = true };
            }
        }

        return new Elements(distinct.ToImmutable(), isOpen);
    }

    public static SetValue Difference(Interpreter interpreter, SetValue set, Elements other) =>
        interpreter.NewSet(Filter(interpreter, set.Elements, other, isIn: false), set.IsFrozen);

    public static SetValue Intersection(Interpreter interpreter, SetValue set, Elements other) =>
        interpreter.NewSet(Filter(interpreter, set.Elements, other, isIn: true), set.IsFrozen);

    private static Elements Filter(Interpreter interpreter, Elements elements, Elements other, bool isIn)
    {
        var kept = ImmutableArray.CreateBuilder<Element>();
        foreach (var element in elements.Items)
        {
            if (interpreter.Spend(1 + (other.Items.Length / 16)))
            {
                return elements.Opened();
            }

            var isThere = IsIn(interpreter.Effort, other, element.Value);
            if (isThere is null || isThere == isIn)
            {
                kept.Add(element with { IsCertain = element.IsCertain && isThere is not null });
            }
        }

        return new Elements(kept.ToImmutable(), elements.IsOpen);
    }

    private static bool? IsIn(Effort effort, Elements elements, PythonValue value)
    {
        bool? result = elements.IsOpen ? null : false;
        foreach (var element in elements.Items)
        {
            var isEqual = Operators.AreEqual(effort, element.Value, value);
            if (isEqual == true && element.IsCertain)
            {
                return true;
            }

            result = isEqual == false ? result : null;
        }

        return result;
    }

    private static Elements UnionOfAll(CallSite call, Elements elements)
    {
        elements = Signature.HasOnlyPositional(call.Arguments, int.MaxValue) ? elements : elements.Opened();
        return call.Arguments.Positional.Aggregate(elements, (all, next) => Union(call.Interpreter, all, next is UnionValue ? null : call.Interpreter.Iterate(next)));
    }

    private static NoneValue Change(CallSite call, SetValue set, Elements elements)
    {
        call.Interpreter.Spend(1 + (elements.Items.Length / 8));
        call.Interpreter.Write(set.Cell, elements);
        return NoneValue.Instance;
    }

    private static Elements Without(Effort effort, Elements elements, PythonValue? item) => item is null
        ? elements.Shaken
        : new Elements(
            [
                .. elements.Items
                    .Select(i => (Element: i, IsEqual: Operators.AreEqual(effort, i.Value, item)))
                    .Where(static i => i.IsEqual != true)
                    .Select(static i => i.IsEqual == false ? i.Element : i.Element with { IsCertain = false }),
            ],
            elements.IsOpen);
}
