using System.Numerics;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary><c>x[i]</c> and <c>x[a:b:c]</c>.</summary>
internal static class Subscripts
{
    public static PythonValue Get(Interpreter interpreter, PythonValue value, PythonValue index, Expression origin)
    {
        if (index is UnionValue)
        {
            return interpreter.ForEach(index, i => Get(interpreter, value, i, origin));
        }

        switch (value)
        {
            case InstanceValue { Class.IsNamedTuple: true } named:
                return Get(interpreter, new TupleValue(NamedTuples.ItemsOf(interpreter, named)!.Value), index, origin);
            case DictValue dict:
                return FromDictionary(interpreter, dict, index, origin);
            case ListValue list:
                return list.Elements.IsExact && PositionIn(list.Elements.Items.Length) is { } place
                    ? list.Elements.Items[place].Value
                    : WithChangeable(interpreter, Fail(), list.Elements.Items.Select(static e => e.Value));
            case TupleValue tuple:
                return PositionIn(tuple.Items.Length) is { } item ? tuple.Items[item] : WithChangeable(interpreter, Fail(), tuple.Items);
            case RangeValue range when range.Length <= int.MaxValue:
                return PositionIn((int)range.Length) is { } number ? range[number] : Fail();
            case StrValue text when !text.IsAnchored && !interpreter.Effort.SpendOnComparison(text.Value.Length) && CodePoints.AreUnits(text.Value):
                return PositionIn(text.Value.Length) is { } at ? new StrValue(text.Value[at].ToString(), text.Labels) : Fail();
            case BytesValue bytes:
                return PositionIn(bytes.Value.Length) is { } offset ? new IntValue(bytes.Value[offset]) : Fail();
            case ClassValue { IsEnum: true } type when index is StrValue name:
                return EnumMembers.Find(interpreter, type, name.Value) ?? Fail();
            case HostValue host:
                return host.GetItem(interpreter, index) ?? Fail();
            case ExternalValue { Symbol: "sys.modules" }:
                return index is StrValue module ? interpreter.ImportModule(module.Value) : Fail();
            case ExternalValue { Symbol: "os.environ" }:
                return new UnknownValue("os.environ is not part of the plugin", origin, index.Labels);
            case ClassValue or ExternalValue or BuiltinTypeValue:
                // A generic type with its arguments stands for the type.
                return value;
            default:
                return Fail();
        }

        int? PositionIn(int length) => Arithmetic.AsInteger(index) is { } position ? Position(position, length) : null;

        PythonValue Fail() => new UnknownValue(
            (value as UnknownValue ?? index as UnknownValue)?.Reason ?? "the element is not known",
            origin,
            value.Labels | index.Labels);
    }

    public static PythonValue Slice(
        Interpreter interpreter,
        PythonValue value,
        PythonValue lower,
        PythonValue upper,
        PythonValue step,
        Expression origin) =>
        interpreter.ForEach(value, v =>
        {
            v = NamedTuples.ItemsOf(interpreter, v) is { } items ? new TupleValue(items) : v;
            var length = v switch
            {
                StrValue text when !text.IsAnchored && !interpreter.Effort.SpendOnCharacters(text.Value.Length) && CodePoints.AreUnits(text.Value) => text.Value.Length,
                TupleValue tuple => tuple.Items.Length,
                ListValue { Elements.IsExact: true } list => list.Elements.Items.Length,
                _ => -1,
            };
            if (length < 0 || interpreter.Effort.SpendOnElements(length) || Indices(lower, upper, step, length) is not { } indices)
            {
                return new UnknownValue((v as UnknownValue)?.Reason ?? "the slice is not known", origin, v.Labels);
            }

            return v switch
            {
                StrValue text => new StrValue(string.Concat(indices.Select(i => text.Value[i])), text.Labels),
                TupleValue tuple => new TupleValue([.. indices.Select(i => tuple.Items[i])]),
                _ => interpreter.NewList(new Elements([.. indices.Select(i => ((ListValue)v).Elements.Items[i])], isOpen: false)),
            };
        });

    /// <summary>The offset of an index that may count from the end; null when it is out of range.</summary>
    public static int? Position(BigInteger index, int length)
    {
        var position = index.Sign < 0 ? index + length : index;
        return position.Sign >= 0 && position < length ? (int)position : null;
    }

    private static PythonValue FromDictionary(Interpreter interpreter, DictValue dict, PythonValue index, Expression origin)
    {
        interpreter.Effort.SpendOnElements(dict.Items.Items.Length);
        var found = dict.Items.IndexOf(index, interpreter.Effort);
        if (found >= 0)
        {
            return dict.Items.Items[found].Value;
        }

        if (dict.Factory is { } factory && !dict.Items.MayHave(index, interpreter.Effort))
        {
            var made = interpreter.Call(factory, CallArguments.None);
            interpreter.SetItem(dict, index, made);
            return made;
        }

        if (dict.Factory is not null)
        {
            interpreter.Shake(dict, "an item may be added");
        }

        var unknown = new UnknownValue((index as UnknownValue)?.Reason ?? "the key is not known to be there", origin, index.Labels);
        return dict.Items.MayHave(index, interpreter.Effort) ? WithChangeable(interpreter, unknown, dict.Items.Items.Select(static i => i.Value)) : unknown;
    }

    /// <summary>A value that is not known, or any of those that can be changed: what is done to it is done to each that it may be.</summary>
    internal static PythonValue WithChangeable(Interpreter interpreter, PythonValue unknown, IEnumerable<PythonValue> values)
    {
        foreach (var value in values)
        {
            if (value is ListValue { IsTuple: false } or DictValue or SetValue { IsFrozen: false } or InstanceValue { Class.IsEnum: false })
            {
                unknown = interpreter.Join(value, unknown);
            }
        }

        return unknown;
    }

    private static List<int>? Indices(PythonValue lower, PythonValue upper, PythonValue step, int length)
    {
        if (step is not (NoneValue or IntValue) || lower is not (NoneValue or IntValue) || upper is not (NoneValue or IntValue))
        {
            return null;
        }

        var by = step is IntValue given ? given.Value : BigInteger.One;
        if (by.IsZero)
        {
            return null;
        }

        var isForward = by.Sign > 0;
        var first = Bound(lower, isForward ? 0 : length - 1);
        var last = Bound(upper, isForward ? length : -1);
        var stride = (int)BigInteger.Max(-length - 1, BigInteger.Min(by, length + 1));
        var indices = new List<int>();
        for (var i = first; isForward ? i < last : i > last; i += stride)
        {
            indices.Add(i);
        }

        return indices;

        int Bound(PythonValue bound, int standard)
        {
            if (bound is not IntValue number)
            {
                return standard;
            }

            var position = number.Value.Sign < 0 ? number.Value + length : number.Value;
            var least = isForward ? 0 : -1;
            var most = isForward ? length : length - 1;
            return (int)BigInteger.Max(least, BigInteger.Min(position, most));
        }
    }
}
