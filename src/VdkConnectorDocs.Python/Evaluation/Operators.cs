using System.Numerics;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>Operators on values (Python reference, sections 6.5 to 6.11).</summary>
internal static class Operators
{
    public static PythonValue Apply(Interpreter interpreter, BinaryOperator @operator, PythonValue left, PythonValue right, Expression origin)
    {
        if (left is UnionValue)
        {
            return interpreter.ForEach(left, l => Apply(interpreter, @operator, l, right, origin));
        }

        if (right is UnionValue)
        {
            return interpreter.ForEach(right, r => Apply(interpreter, @operator, left, r, origin));
        }

        if (left is DictViewValue || right is DictViewValue)
        {
            left = AsSet(interpreter, left);
            right = AsSet(interpreter, right);
        }

        var labels = left.Labels | right.Labels;
        var result = (@operator, left, right) switch
        {
            (BinaryOperator.Add, StrValue a, StrValue b) => Concatenate(interpreter, a, b),
            (BinaryOperator.Modulo, StrValue format, _) => PercentFormatting.Format(interpreter, format, right),
            (BinaryOperator.Multiply, _, _) when Repeat(interpreter, left, right) is { } repeated => repeated,
            (BinaryOperator.Multiply, _, _) when Repeat(interpreter, right, left) is { } repeated => repeated,
            (BinaryOperator.Add, ListValue { IsTuple: false } a, ListValue { IsTuple: false } b) => interpreter.NewList(Concatenate(interpreter, a.Elements, b.Elements)),
            (BinaryOperator.Add, TupleValue or ListValue { IsTuple: true }, TupleValue or ListValue { IsTuple: true }) =>
                Interpreter.NewTuple(Concatenate(interpreter, interpreter.Iterate(left)!, interpreter.Iterate(right)!)),
            (BinaryOperator.BitwiseOr, DictValue { TypeName: "dict" } a, DictValue { TypeName: "dict" } b) =>
                interpreter.NewDict(interpreter.Merge(a.Items, b.Items)),
            (BinaryOperator.BitwiseOr, SetValue a, SetValue b) => interpreter.NewSet(Concatenate(interpreter, a.Elements, b.Elements), a.IsFrozen),
            (BinaryOperator.Subtract, SetValue a, SetValue b) => SetMethods.Difference(interpreter, a, b.Elements),
            (BinaryOperator.BitwiseAnd, SetValue a, SetValue b) => SetMethods.Intersection(interpreter, a, b.Elements),
            (BinaryOperator.Divide, PathValue a, StrValue b) => Join(interpreter, a.Path, b.Value),
            (BinaryOperator.Divide, PathValue a, PathValue b) => Join(interpreter, a.Path, b.Path),
            (BinaryOperator.Divide, StrValue a, PathValue b) => Join(interpreter, PosixPath.Pure(a.Value), b.Path),
            _ => Arithmetic.Apply(interpreter, @operator, left, right),
        };
        return result ?? new UnknownValue((left as UnknownValue ?? right as UnknownValue)?.Reason ?? "the operation's result is not known", origin, labels);
    }

    /// <summary>Keys and items of a dictionary have the operators of sets.</summary>
    private static PythonValue AsSet(Interpreter interpreter, PythonValue value) => value is DictViewValue { Kind: "keys" or "items" } view
        ? interpreter.NewSet(view.Elements)
        : value;

    public static PythonValue Apply(Interpreter interpreter, UnaryOperator @operator, PythonValue operand, Expression origin) =>
        interpreter.ForEach(operand, value => (@operator, value) switch
        {
            (UnaryOperator.Not, _) when Truth.Of(interpreter, value) is { } truth => BoolValue.Of(!truth),
            (UnaryOperator.Minus, FloatValue number) => new FloatValue(-number.Value),
            (UnaryOperator.Plus, FloatValue) => value,
            (UnaryOperator.Minus, _) when Arithmetic.AsInteger(value) is { } number => new IntValue(-number),
            (UnaryOperator.Plus, _) when Arithmetic.AsInteger(value) is { } number => new IntValue(number),
            (UnaryOperator.Invert, IntValue number) => new IntValue(-number.Value - 1),
            _ => new UnknownValue((value as UnknownValue)?.Reason ?? "the operation's result is not known", origin, value.Labels),
        });

    /// <summary>Whether a comparison holds; null when that depends on the run.</summary>
    public static bool? Compare(Interpreter interpreter, ComparisonOperator @operator, PythonValue left, PythonValue right)
    {
        switch (@operator)
        {
            case ComparisonOperator.Equal:
                return AreEqual(interpreter.Effort, left, right);
            case ComparisonOperator.NotEqual:
                return !AreEqual(interpreter.Effort, left, right);
            case ComparisonOperator.Is:
                return AreIdentical(left, right);
            case ComparisonOperator.IsNot:
                return !AreIdentical(left, right);
            case ComparisonOperator.In:
                return Contains(interpreter, right, left);
            case ComparisonOperator.NotIn:
                return !Contains(interpreter, right, left);
            default:
                return Arithmetic.Order(interpreter.Effort, left, right) is { } order
                    ? @operator switch
                    {
                        ComparisonOperator.Less => order < 0,
                        ComparisonOperator.LessOrEqual => order <= 0,
                        ComparisonOperator.Greater => order > 0,
                        _ => order >= 0,
                    }
                    : null;
        }
    }

    private static PathValue? Join(Interpreter interpreter, string path, string other) =>
        path.Length + other.Length > interpreter.Limits.MaxStringLength || interpreter.Effort.SpendOnCharacters(path.Length + other.Length)
            ? null
            : new PathValue(PosixPath.JoinPure(path, other));

    /// <summary>Whether two values are equal; null when that depends on the run.</summary>
    public static bool? AreEqual(Effort effort, PythonValue left, PythonValue right)
    {
        switch (left, right)
        {
            case (UnionValue union, _):
                return effort.Spend(union.Options.Count) ? null : All(union, o => AreEqual(effort, o, right));
            case (_, UnionValue):
                return AreEqual(effort, right, left);
            case (UnknownValue unknown, _):
                return unknown.IsOtherThan(right) ? false : null;
            case (_, UnknownValue unknown):
                return unknown.IsOtherThan(left) ? false : null;
            case (StrValue a, StrValue b):
                return StrValue.HaveSameText(a, b, effort) is not false and var isSame ? isSame : a.IsAnchored || b.IsAnchored ? null : false;
            case (PathValue a, PathValue b):
                return effort.SpendOnComparison(Math.Min(a.Path.Length, b.Path.Length)) ? null
                    : string.Equals(a.Path, b.Path, StringComparison.Ordinal) ? true : TreeAnchor.IsIn(a.Path) || TreeAnchor.IsIn(b.Path) ? null : false;
            case (InstanceValue { Class.IsEnum: true } member, _) when EnumMembers.AsConstant(member) is { } constant:
                return AreEqual(effort, constant, right);
            case (_, InstanceValue { Class.IsEnum: true } member) when EnumMembers.AsConstant(member) is { } constant:
                return AreEqual(effort, left, constant);
            case (TupleValue a, TupleValue b):
                return AreTuplesEqual(effort, a, b);
            case (FloatValue { Value: double.NaN }, _) or (_, FloatValue { Value: double.NaN }):
                return left is InstanceValue || right is InstanceValue ? null : false;
            case (BytesValue, BytesValue):
                return left.IsSame(right, effort);
            case (ExternalValue, ExternalValue):
                return left.IsSame(right, effort) ? true : null;
            default:
                break;
        }

        if (Arithmetic.Order(effort, left, right) is { } order)
        {
            return order == 0;
        }

        var (first, second) = (Kind(left), Kind(right));
        return first == EqualityKind.Unknown || second == EqualityKind.Unknown ? null : ReferenceEquals(left, right);
    }

    private static bool? AreTuplesEqual(Effort effort, TupleValue a, TupleValue b)
    {
        if (ReferenceEquals(a, b))
        {
            return a.IsPlain ? true : null;
        }

        if (a.Items.Length != b.Items.Length)
        {
            return false;
        }

        if (Math.Max(a.Size, b.Size) > TupleValue.MaxComparedSize
            || effort.Spend(1 + (a.Items.Length / 8))
            || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return null;
        }

        bool? result = true;
        for (var i = 0; i < a.Items.Length && result != false; i++)
        {
            var isEqual = AreEqual(effort, a.Items[i], b.Items[i]);
            result = isEqual == true ? result : isEqual;
        }

        return result;
    }

    private enum EqualityKind
    {
        Unknown,

        /// <summary>Equal to itself alone, among the values that get here.</summary>
        Identity,
    }

    private static EqualityKind Kind(PythonValue value) => value switch
    {
        NoneValue or BoolValue or IntValue or FloatValue or StrValue or BytesValue or EllipsisValue or TupleValue or PathValue => EqualityKind.Identity,
        FunctionValue or NativeFunctionValue or ModuleValue or BuiltinTypeValue or ClassValue => EqualityKind.Identity,
        InstanceValue { Class: var type } when !type.HasForeignBase || type.IsEnum =>
            type.FindMember("__eq__") is null && !type.Ancestry().Any(static t => t.IsDataClass) ? EqualityKind.Identity : EqualityKind.Unknown,
        _ => EqualityKind.Unknown,
    };

    /// <summary>Whether <c>left is right</c>; null when that depends on the run.</summary>
    public static bool? AreIdentical(PythonValue left, PythonValue right)
    {
        if (left is UnionValue union)
        {
            return All(union, o => AreIdentical(o, right));
        }

        if (right is UnionValue)
        {
            return AreIdentical(right, left);
        }

        if (left is UnknownValue or ExternalValue or HostValue || right is UnknownValue or ExternalValue or HostValue)
        {
            return ReferenceEquals(left, right) && left is HostValue ? true : null;
        }

        // Only singletons have an identity that the language promises.
        return IsSingleton(left) || IsSingleton(right) || (HasIdentity(left) && HasIdentity(right)) ? ReferenceEquals(left, right) : null;
    }

    private static bool IsSingleton(PythonValue value) => value is NoneValue or BoolValue or EllipsisValue or MissingValue;

    private static bool HasIdentity(PythonValue value) => value is ClassValue or InstanceValue { Class.IsEnum: true } or ModuleValue or BuiltinTypeValue;

    private static bool? Contains(Interpreter interpreter, PythonValue container, PythonValue item)
    {
        if (container is StrValue text)
        {
            return item is StrValue part && !text.IsAnchored && !interpreter.Effort.SpendOnSearch(text.Value.Length, part.Value.Length)
                ? text.Value.Contains(part.Value, StringComparison.Ordinal)
                : null;
        }

        if (container is UnionValue
            || (container is InstanceValue instance && instance.Class.FindMember("__contains__") is not null)
            || interpreter.IteratePartially(container) is not { } elements)
        {
            return null;
        }

        bool? result = elements.IsOpen ? null : false;
        foreach (var element in elements.Items)
        {
            var isEqual = AreEqual(interpreter.Effort, element.Value, item);
            if (isEqual == true && element.IsCertain)
            {
                return true;
            }

            result = isEqual == false ? result : null;
        }

        return result;
    }

    private static bool? All(UnionValue union, Func<PythonValue, bool?> test)
    {
        var first = test(union.Options[0]);
        return union.Options.All(o => test(o) == first) ? first : null;
    }

    private static StrValue? Concatenate(Interpreter interpreter, StrValue a, StrValue b)
    {
        var length = a.Value.Length + b.Value.Length;
        return length > interpreter.Limits.MaxStringLength || interpreter.Effort.SpendOnCharacters(length) ? null : new StrValue(a.Value + b.Value, a.Labels | b.Labels);
    }

    private static Elements Concatenate(Interpreter interpreter, Elements a, Elements b) =>
        a.Items.Length + b.Items.Length > interpreter.Limits.MaxElements || interpreter.Effort.SpendOnElements(a.Items.Length + b.Items.Length)
            ? a.Opened()
            : a.Concat(b);

    private static PythonValue? Repeat(Interpreter interpreter, PythonValue sequence, PythonValue times)
    {
        if (Arithmetic.AsInteger(times) is not { } count)
        {
            return null;
        }

        count = BigInteger.Max(0, count);
        switch (sequence)
        {
            case StrValue text when count * text.Value.Length <= interpreter.Limits.MaxStringLength && !interpreter.Effort.SpendOnCharacters((long)count * text.Value.Length):
                return new StrValue(text.Value.Length == 0 ? "" : string.Concat(Enumerable.Repeat(text.Value, (int)count)), text.Labels);
            case TupleValue or ListValue:
                var elements = interpreter.Iterate(sequence)!;
                if (count * Math.Max(1, elements.Items.Length) > interpreter.Limits.MaxElements)
                {
                    return null;
                }

                interpreter.Effort.SpendOnElements((long)count * elements.Items.Length);
                var repeated = new Elements([.. Enumerable.Repeat(elements.Items, (int)count).SelectMany(static i => i)], elements.IsOpen);
                return sequence is ListValue { IsTuple: false } ? interpreter.NewList(repeated) : Interpreter.NewTuple(repeated);
            default:
                return null;
        }
    }
}
