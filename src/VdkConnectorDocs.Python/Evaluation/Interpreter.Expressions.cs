using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Expressions (Python reference, section 6).</content>
public sealed partial class Interpreter
{
    private const int OrdinaryName = 100;

    internal PythonValue Evaluate(Expression expression)
    {
        if (Spend() || !MayGoDeeper())
        {
            return Unknown("the evaluation's limit was reached", expression);
        }

        _depth++;
        var value = EvaluateForm(expression);
        _depth--;
        return value;
    }

    private PythonValue EvaluateForm(Expression expression)
    {
        switch (expression)
        {
            case StringLiteral text:
                Effort.SpendOnComparison(text.Value.Length);
                return new StrValue(text.Value);
            case NameExpression name:
                CountName(name.Name);
                return Lookup(name);
            case NoneLiteral:
                return NoneValue.Instance;
            case BooleanLiteral literal:
                return BoolValue.Of(literal.Value);
            case IntegerLiteral literal:
                return new IntValue(literal.Value);
            case FloatLiteral literal:
                return new FloatValue(literal.Value);
            case BytesLiteral literal:
                return new BytesValue(literal.Value);
            case EllipsisLiteral:
                return EllipsisValue.Instance;
            case JoinedString joined:
                return StringFormatting.Join(this, joined);
            case AttributeExpression attribute:
                return EvaluateAttribute(attribute);
            case CallExpression call:
                return EvaluateCall(call);
            case TupleDisplay tuple:
                var items = EvaluateElements(tuple.Elements);
                return NewTuple(items);
            case ListDisplay list:
                return NewList(EvaluateElements(list.Elements));
            case SetDisplay set:
                return NewSet(EvaluateElements(set.Elements));
            case DictionaryDisplay dictionary:
                return EvaluateDictionary(dictionary);
            case BinaryOperation binary:
                return EvaluateBinary(binary);
            case UnaryOperation unary:
                return Operators.Apply(this, unary.Operator, Evaluate(unary.Operand), expression);
            case BooleanOperation operation:
                return EvaluateBoolean(operation);
            case Comparison comparison:
                return EvaluateComparison(comparison);
            case ConditionalExpression conditional:
                return Truth.Of(this, Evaluate(conditional.Test)) switch
                {
                    true => Evaluate(conditional.Body),
                    false => Evaluate(conditional.OrElse),
                    null => JoinPaths(() => Evaluate(conditional.Body), () => Evaluate(conditional.OrElse)),
                };
            case SubscriptExpression subscript:
                return EvaluateSubscript(subscript);
            case LambdaExpression lambda:
                return DefineLambda(lambda);
            case NamedExpression named:
                var value = Evaluate(named.Value);
                BindOutsideOfComprehension(named.Target.Name, value);
                return value;
            case ListComprehension comprehension:
                return NewList(Comprehend(comprehension.Clauses, comprehension.Element));
            case SetComprehension comprehension:
                return NewSet(Comprehend(comprehension.Clauses, comprehension.Element));
            case GeneratorExpression comprehension:
                return Generate(comprehension);
            case DictionaryComprehension comprehension:
                return ComprehendDictionary(comprehension);
            case StarredExpression starred:
                return Evaluate(starred.Value);
            case AwaitExpression awaited:
                return ForEach(Evaluate(awaited.Value), a => a is CoroutineValue coroutine
                    ? coroutine.Result
                    : Unknown("what is awaited is not known", expression, a.Labels));
            case YieldExpression yielded:
                Yield(Elements.Of([yielded.Value is null ? NoneValue.Instance : Evaluate(yielded.Value)]));
                return Unknown("it is sent to a generator");
            case YieldFromExpression yielded:
                Yield(Iterate(Evaluate(yielded.Value)) ?? Elements.Unknown);
                return Unknown("it is returned by a generator");
            default:
                return Unknown("expressions of this form are not evaluated", expression);
        }
    }

    private void Yield(Elements elements)
    {
        if (CurrentFrame?.Yielded is { } yielded)
        {
            var all = yielded.Elements.Concat(elements);
            Write(yielded, all.Items.Length <= Limits.MaxElements && !Spend(1 + (all.Items.Length / ReferencesOfOneStep)) ? all : yielded.Elements.Opened());
        }
    }

    /// <summary>A name is looked up by all of its characters, which may be as many as a file has.</summary>
    private void CountName(string name)
    {
        if (name.Length > OrdinaryName)
        {
            Effort.SpendOnCharacters(name.Length);
        }
    }

    private PythonValue Lookup(NameExpression name)
    {
        var found = Scope.Find(Scope.Mangle(name.Name));
        PythonValue? value = null;
        foreach (var variable in found)
        {
            value = value is null ? variable.Value! : Join(value, variable.Value!);
            if (variable.IsCertain)
            {
                return value;
            }
        }

        if (Builtins.TryGetValue(name.Name, out var builtin))
        {
            return value is null ? builtin : Join(value, builtin);
        }

        return value ?? Unknown(BuiltinScope.IsKnownName(name.Name) ? $"what {name.Name} gives is not followed" : $"the name {name.Name} is not bound", name);
    }

    private Elements EvaluateElements(ImmutableArray<Expression> expressions)
    {
        var items = ImmutableArray.CreateBuilder<Element>(expressions.Length);
        var isOpen = false;
        foreach (var expression in expressions)
        {
            if (expression is StarredExpression starred)
            {
                var inner = Iterate(Evaluate(starred.Value));
                var isTooLong = inner is null || items.Count + inner.Items.Length > Limits.MaxElements;
                isOpen |= isTooLong || inner!.IsOpen;
                items.AddRange(isTooLong ? [] : inner!.Items);
            }
            else
            {
                items.Add(new Element(Evaluate(expression)));
            }
        }

        return new Elements(items.ToImmutable(), isOpen);
    }

    private PythonValue EvaluateBinary(BinaryOperation binary)
    {
        // A long chain of operators leans to the left; walking it here costs no depth.
        var pending = new Stack<BinaryOperation>();
        Expression left = binary;
        while (left is BinaryOperation inner)
        {
            pending.Push(inner);
            left = inner.Left;
        }

        var value = Evaluate(left);
        while (pending.TryPop(out var operation))
        {
            value = Operators.Apply(this, operation.Operator, value, Evaluate(operation.Right), operation);
        }

        return value;
    }

    private PythonValue EvaluateBoolean(BooleanOperation operation)
    {
        return From(0);

        PythonValue From(int index)
        {
            for (; ; index++)
            {
                if (!MayGoDeeper())
                {
                    return Unknown("the evaluation's limit was reached", operation);
                }

                var value = Evaluate(operation.Values[index]);
                var truth = index == operation.Values.Length - 1 ? true : Truth.Of(this, value);
                if (index == operation.Values.Length - 1 || truth == (operation.Operator == BooleanOperator.Or))
                {
                    return value;
                }

                if (truth is null)
                {
                    // What follows is evaluated on some paths only.
                    var next = index + 1;
                    PythonValue? rest = null;
                    FollowPaths(isRepeated: false, static () => Flow.Next, () =>
                    {
                        rest = Deeper(() => From(next));
                        return Flow.Next;
                    });
                    return Truth.Keep(value, operation.Operator == BooleanOperator.Or) is { } kept ? Join(kept, rest!) : rest!;
                }
            }
        }
    }

    private PythonValue EvaluateComparison(Comparison comparison)
    {
        var left = Evaluate(comparison.Left);
        var labels = left.Labels;
        bool? result = true;
        for (var i = 0; i < comparison.Operators.Length; i++)
        {
            var right = Evaluate(comparison.Comparators[i]);
            var holds = Operators.Compare(this, comparison.Operators[i], left, right);
            if (holds == false && result == true)
            {
                return BoolValue.False;
            }

            // A comparison of objects that are not known need not even give a truth value.
            result = holds == true ? result : null;
            labels |= right.Labels;
            left = right;
        }

        return result is null ? Unknown("it compares values that are not known", comparison, labels) : BoolValue.True;
    }

    private PythonValue EvaluateSubscript(SubscriptExpression subscript)
    {
        var value = Evaluate(subscript.Value);
        if (subscript.Index is SliceExpression slice)
        {
            return Subscripts.Slice(
                this,
                value,
                slice.Lower is null ? NoneValue.Instance : Evaluate(slice.Lower),
                slice.Upper is null ? NoneValue.Instance : Evaluate(slice.Upper),
                slice.Step is null ? NoneValue.Instance : Evaluate(slice.Step),
                subscript);
        }

        var index = Evaluate(subscript.Index);
        return ForEach(value, v => Subscripts.Get(this, v, index, subscript));
    }

    /// <param name="container">What has the item.</param>
    /// <param name="index">Its index or key.</param>
    /// <param name="value">What it is set to.</param>
    /// <param name="target">The expression that is assigned to; null when the host itself sets it.</param>
    internal void SetItem(PythonValue container, PythonValue index, PythonValue value, Expression? target = null)
    {
        switch (container)
        {
            case UnionValue:
                ForEachPath(container, c => SetItem(c, index, value, target));
                break;
            case DictValue dict when dict.Items.Items.Length < Limits.MaxElements && index is not UnionValue && !Spend(CostOfOne(dict.Items)):
                Write(dict.Cell, dict.Items.With(index, value, Effort));
                break;
            case DictValue dict when index is UnionValue:
                ForEachPath(index, i => SetItem(dict, i, value, target));
                break;
            case ListValue { IsTuple: false, Elements: { IsExact: true } elements } list
                when Arithmetic.AsInteger(index) is { } position && Subscripts.Position(position, elements.Items.Length) is { } at:
                Spend(1 + (elements.Items.Length / 8));
                Write(list.Cell, new Elements(elements.Items.SetItem(at, new Element(value)), isOpen: false));
                break;
            case HostValue host:
                host.SetItem(new CallSite(this, CallArguments.Of(index, value), target, CurrentFrame?.Scope.Module));
                break;
            default:
                Shake(container, "an item is set");
                break;
        }
    }
}
