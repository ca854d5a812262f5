using System.Numerics;
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

        var labels = left.Labels | right.Labels;
        return (@operator, left, right) switch
        {
            (BinaryOperator.Add, StrValue a, StrValue b) when a.Value.Length + b.Value.Length <= interpreter.Limits.MaxStringLength =>
                new StrValue(a.Value + b.Value, labels),
            (BinaryOperator.Modulo, StrValue format, _) =>
                PercentFormatting.Format(interpreter, format, right) ?? (PythonValue)Fail(),
            (BinaryOperator.Multiply, StrValue text, IntValue count) => Repeat(interpreter, text, count.Value) ?? (PythonValue)Fail(),
            (BinaryOperator.Multiply, IntValue count, StrValue text) => Repeat(interpreter, text, count.Value) ?? (PythonValue)Fail(),
            (BinaryOperator.Add, ListValue a, ListValue b) => new ListValue(Concatenate(interpreter, a.Elements, b.Elements)),
            (BinaryOperator.Add, TupleValue a, TupleValue b) when a.Items.Length + b.Items.Length <= interpreter.Limits.MaxElements =>
                new TupleValue(a.Items.AddRange(b.Items)),
            (BinaryOperator.BitwiseOr, DictValue a, DictValue b) => new DictValue(Interpreter.Merge(a.Items, b.Items)),
            (BinaryOperator.BitwiseOr, SetValue a, SetValue b) =>
                new SetValue(SetMethods.Distinct(Concatenate(interpreter, a.Elements, b.Elements))),
            (BinaryOperator.Divide, PathValue a, StrValue b) => new PathValue(PosixPath.Join(a.Path, b.Value)),
            (BinaryOperator.Divide, PathValue a, PathValue b) => new PathValue(PosixPath.Join(a.Path, b.Path)),
            _ => Arithmetic.Apply(interpreter, @operator, left, right) ?? Fail(),
        };

        UnknownValue Fail()
        {
            var reason = (left as UnknownValue ?? right as UnknownValue)?.Reason ?? "the operation's result is not known";
            return new UnknownValue(reason, origin, labels);
        }
    }

    public static PythonValue Apply(Interpreter interpreter, UnaryOperator @operator, PythonValue operand, Expression origin) =>
        interpreter.ForEach(operand, value => (@operator, value) switch
        {
            (UnaryOperator.Not, _) when Truth.Of(interpreter, value) is { } truth => BoolValue.Of(!truth),
            (UnaryOperator.Minus, IntValue number) => new IntValue(-number.Value),
            (UnaryOperator.Minus, FloatValue number) => new FloatValue(-number.Value),
            (UnaryOperator.Plus, IntValue or FloatValue) => value,
            (UnaryOperator.Invert, IntValue number) => new IntValue(-number.Value - 1),
            _ => new UnknownValue((value as UnknownValue)?.Reason ?? "the operation's result is not known", origin, value.Labels),
        });

    /// <summary>Whether a comparison holds; null when that depends on the run.</summary>
    public static bool? Compare(Interpreter interpreter, ComparisonOperator @operator, PythonValue left, PythonValue right)
    {
        switch (@operator)
        {
            case ComparisonOperator.Equal:
                return AreEqual(left, right);
            case ComparisonOperator.NotEqual:
                return !AreEqual(left, right);
            case ComparisonOperator.Is:
                return AreIdentical(left, right);
            case ComparisonOperator.IsNot:
                return !AreIdentical(left, right);
            case ComparisonOperator.In:
                return Contains(interpreter, right, left);
            case ComparisonOperator.NotIn:
                return !Contains(interpreter, right, left);
            default:
                return Arithmetic.Order(left, right) is { } order
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

    /// <summary>Whether two values are equal; null when that depends on the run.</summary>
    public static bool? AreEqual(PythonValue left, PythonValue right)
    {
        if (left is UnionValue union)
        {
            return All(union, o => AreEqual(o, right));
        }

        if (right is UnionValue)
        {
            return AreEqual(right, left);
        }

        if (left is StrValue a && right is StrValue b)
        {
            return TreeAnchor.IsIn(a.Value) || TreeAnchor.IsIn(b.Value) ? null : string.Equals(a.Value, b.Value, StringComparison.Ordinal);
        }

        if (Arithmetic.Order(left, right) is { } order)
        {
            return order == 0;
        }

        if (left is TupleValue x && right is TupleValue y && IsConstant(left) && IsConstant(right))
        {
            return x.Items.Length == y.Items.Length && x.Items.Zip(y.Items).All(static p => AreEqual(p.First, p.Second) == true);
        }

        if (IsConstant(left) && IsConstant(right) && !string.Equals(left.TypeName, right.TypeName, StringComparison.Ordinal))
        {
            return false;
        }

        return IsConstant(left) && left.IsSame(right) ? true : null;
    }

    private static bool? AreIdentical(PythonValue left, PythonValue right)
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
        return left is NoneValue or BoolValue or EllipsisValue || right is NoneValue or BoolValue or EllipsisValue
            ? ReferenceEquals(left, right)
            : left is ClassValue or InstanceValue or ModuleValue && right is ClassValue or InstanceValue or ModuleValue
                ? ReferenceEquals(left, right)
                : null;
    }

    private static bool? Contains(Interpreter interpreter, PythonValue container, PythonValue item)
    {
        if (container is StrValue text)
        {
            return item is StrValue part ? text.Value.Contains(part.Value, StringComparison.Ordinal) : null;
        }

        if (interpreter.Iterate(container) is not { } elements)
        {
            return null;
        }

        bool? result = elements.IsOpen ? null : false;
        foreach (var element in elements.Items)
        {
            var isEqual = AreEqual(element.Value, item);
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

    private static bool IsConstant(PythonValue value) => value switch
    {
        NoneValue or BoolValue or IntValue or FloatValue or StrValue or BytesValue or EllipsisValue => true,
        TupleValue tuple => tuple.Items.All(IsConstant),
        _ => false,
    };

    private static Elements Concatenate(Interpreter interpreter, Elements a, Elements b) =>
        a.Items.Length + b.Items.Length > interpreter.Limits.MaxElements
            ? a with { IsOpen = true }
            : new Elements(a.Items.AddRange(b.Items), a.IsOpen || b.IsOpen);

    private static StrValue? Repeat(Interpreter interpreter, StrValue text, BigInteger count)
    {
        if (count.Sign <= 0 || text.Value.Length == 0)
        {
            return StrValue.Empty;
        }

        return count * text.Value.Length > interpreter.Limits.MaxStringLength
            ? null
            : new StrValue(string.Concat(Enumerable.Repeat(text.Value, (int)count)), text.Labels);
    }
}
