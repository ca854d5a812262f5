using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Expressions (Python reference, section 6).</content>
public sealed partial class Interpreter
{
    internal PythonValue Evaluate(Expression expression)
    {
        if (Spend() || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Unknown("the evaluation's limit was reached", expression);
        }

        switch (expression)
        {
            case StringLiteral text:
                return new StrValue(text.Value);
            case NameExpression name:
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
                return items.IsExact ? new TupleValue([.. items.Items.Select(static i => i.Value)]) : new ListValue(items);
            case ListDisplay list:
                return new ListValue(EvaluateElements(list.Elements));
            case SetDisplay set:
                return new SetValue(SetMethods.Distinct(EvaluateElements(set.Elements)));
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
                    null => EvaluateEither(conditional),
                };
            case SubscriptExpression subscript:
                return EvaluateSubscript(subscript);
            case LambdaExpression lambda:
                return DefineLambda(lambda);
            case NamedExpression named:
                var value = Evaluate(named.Value);
                Bind(named.Target.Name, value);
                return value;
            case ListComprehension comprehension:
                return new ListValue(Comprehend(comprehension.Clauses, comprehension.Element));
            case SetComprehension comprehension:
                return new SetValue(SetMethods.Distinct(Comprehend(comprehension.Clauses, comprehension.Element)));
            case GeneratorExpression comprehension:
                return new ListValue(Comprehend(comprehension.Clauses, comprehension.Element));
            case DictionaryComprehension comprehension:
                return ComprehendDictionary(comprehension);
            case StarredExpression starred:
                return Evaluate(starred.Value);
            case AwaitExpression awaited:
                return Evaluate(awaited.Value);
            case YieldExpression yielded:
                Yield(new Element(yielded.Value is null ? NoneValue.Instance : Evaluate(yielded.Value), !IsConditional));
                return Unknown("it is sent to a generator");
            case YieldFromExpression yielded:
                foreach (var element in Iterate(Evaluate(yielded.Value))?.Items ?? [])
                {
                    Yield(element);
                }

                return Unknown("it is returned by a generator");
            default:
                return Unknown("expressions of this form are not evaluated", expression);
        }
    }

    private void Yield(Element element)
    {
        if (CurrentFrame is { Yielded: { } yielded } && yielded.Count < Limits.MaxElements)
        {
            yielded.Add(element);
        }
    }

    private PythonValue Lookup(NameExpression name)
    {
        var value = Scope.Get(Scope.Mangle(name.Name));
        if (value is not null)
        {
            return value;
        }

        return Builtins.TryGetValue(name.Name, out var builtin) ? builtin : Unknown($"the name {name.Name} is not bound", name);
    }

    private PythonValue EvaluateEither(ConditionalExpression conditional)
    {
        PythonValue? result = null;
        FollowPaths(isRepeated: false, () => Path(conditional.Body), () => Path(conditional.OrElse));
        return result!;

        Flow Path(Expression expression)
        {
            var value = Evaluate(expression);
            result = result is null ? value : Join(result, value);
            return Flow.Next;
        }
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
                isOpen |= inner is null || inner.IsOpen;
                items.AddRange(inner?.Items ?? []);
            }
            else
            {
                items.Add(new Element(Evaluate(expression)));
            }
        }

        return new Elements(items.ToImmutable(), isOpen);
    }

    private DictValue EvaluateDictionary(DictionaryDisplay dictionary)
    {
        var items = DictItems.Empty;
        foreach (var entry in dictionary.Entries)
        {
            Spend(1 + (items.Items.Length / 16));
            var value = Evaluate(entry.Value);
            if (entry.Key is not null)
            {
                items = items.With(Evaluate(entry.Key), value);
            }
            else if (value is DictValue spread)
            {
                items = Merge(items, spread.Items);
            }
            else
            {
                items = items with { IsOpen = true };
            }
        }

        return new DictValue(items);
    }

    internal static DictItems Merge(DictItems items, DictItems others)
    {
        foreach (var item in others.Items)
        {
            items = items.With(item.Key, item.Value);
        }

        return items with { IsOpen = items.IsOpen || others.IsOpen };
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
        PythonValue? possible = null;
        for (var i = 0; i < operation.Values.Length; i++)
        {
            var value = Evaluate(operation.Values[i]);
            var isLast = i == operation.Values.Length - 1;
            var truth = Truth.Of(this, value);
            var ends = operation.Operator == BooleanOperator.Or ? truth == true : truth == false;
            if (isLast || ends)
            {
                return possible is null ? value : Join(possible, value);
            }

            if (truth is null)
            {
                var kept = Truth.Keep(value, operation.Operator == BooleanOperator.Or);
                possible = kept is null ? possible : possible is null ? kept : Join(possible, kept);
            }
        }

        return possible!;
    }

    private PythonValue EvaluateComparison(Comparison comparison)
    {
        var left = Evaluate(comparison.Left);
        bool? result = true;
        for (var i = 0; i < comparison.Operators.Length; i++)
        {
            var right = Evaluate(comparison.Comparators[i]);
            var holds = Operators.Compare(this, comparison.Operators[i], left, right);
            if (holds == false)
            {
                return BoolValue.False;
            }

            result = holds is null ? null : result;
            left = right;
        }

        return result is null ? Unknown("it compares values that are not known", comparison, left.Labels) : BoolValue.True;
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

    private void SetItem(PythonValue container, PythonValue index, PythonValue value)
    {
        switch (container)
        {
            case DictValue dict when index is UnknownValue or UnionValue:
                Write(dict.Cell, dict.Items.With(index, value));
                break;
            case DictValue dict when dict.Items.Items.Length < Limits.MaxElements:
                Spend(1 + (dict.Items.Items.Length / 16));
                Write(dict.Cell, dict.Items.With(index, value));
                break;
            case DictValue dict:
                Write(dict.Cell, dict.Items with { IsOpen = true });
                break;
            case ListValue list:
                var elements = list.Elements;
                Write(
                    list.Cell,
                    index is IntValue position && elements.IsExact && Subscripts.Position(position.Value, elements.Items.Length) is { } at
                        ? elements with { Items = elements.Items.SetItem(at, new Element(value)) }
                        : elements with { IsOpen = true });
                break;
            default:
                break;
        }
    }

    private Elements Comprehend(ImmutableArray<ComprehensionClause> clauses, Expression element)
    {
        var items = ImmutableArray.CreateBuilder<Element>();
        var isOpen = RunComprehension(clauses, certain =>
        {
            if (items.Count < Limits.MaxElements)
            {
                items.Add(new Element(Evaluate(element), certain));
            }
        });
        return new Elements(items.ToImmutable(), isOpen || items.Count >= Limits.MaxElements);
    }

    private DictValue ComprehendDictionary(DictionaryComprehension comprehension)
    {
        var items = DictItems.Empty;
        var isOpen = RunComprehension(comprehension.Clauses, certain =>
        {
            Spend(1 + (items.Items.Length / 16));
            var key = Evaluate(comprehension.Key);
            var added = items.With(key, Evaluate(comprehension.Value));
            items = certain ? added : added with { Items = added.Items.SetItem(added.IndexOf(key), added.Items[added.IndexOf(key)] with { IsCertain = false }) };
        });
        return new DictValue(items with { IsOpen = isOpen });
    }

    /// <summary>Runs a comprehension in a scope of its own; true when there may be elements that are not known.</summary>
    private bool RunComprehension(ImmutableArray<ComprehensionClause> clauses, Action<bool> add)
    {
        var frame = _frames.Peek();
        var outer = frame.Scope;
        var inner = new Scope { Module = outer.Module, Locals = new Namespace(), Enclosing = outer, Class = outer.Class };
        var isOpen = false;
        _frames.Push(new Frame(inner, frame.Function) { Receiver = frame.Receiver });
        try
        {
            Run(0, certain: true);
        }
        finally
        {
            _frames.Pop();
        }

        return isOpen;

        void Run(int index, bool certain)
        {
            if (Spend())
            {
                return;
            }

            if (index == clauses.Length)
            {
                add(certain);
                return;
            }

            var clause = clauses[index];
            var iterable = Evaluate(clause.Iterable);
            var elements = Iterate(iterable);
            isOpen |= elements is null || elements.IsOpen;
            var unknown = Unknown("it is an element of something that is not known", clause.Iterable, iterable.Labels);
            foreach (var element in elements?.Items ?? [new Element(unknown, IsCertain: false)])
            {
                Assign(clause.Target, element.Value);
                bool? passes = true;
                foreach (var condition in clause.Conditions)
                {
                    var holds = Truth.Of(this, Evaluate(condition));
                    passes = holds == false || passes == false ? false : holds is null ? null : passes;
                }

                if (passes != false)
                {
                    Run(index + 1, certain && element.IsCertain && passes == true);
                }
            }
        }
    }

    /// <summary>The elements that iterating over a value gives; null when nothing is known about them.</summary>
    public Elements? ElementsOf(PythonValue value) => Iterate(value);

    internal Elements? Iterate(PythonValue value)
    {
        switch (value)
        {
            case ListValue list:
                return list.Elements;
            case TupleValue tuple:
                return Elements.Of(tuple.Items);
            case SetValue set:
                return set.Elements;
            case DictValue dict:
                return new Elements([.. dict.Items.Items.Select(static i => new Element(i.Key, i.IsCertain))], dict.Items.IsOpen);
            case StrValue text when text.Value.Length <= Limits.MaxElements:
                return Elements.Of(text.Value.Select(static c => (PythonValue)new StrValue(c.ToString())));
            case ClassValue { IsEnum: true } type:
                return Elements.Of(EnumMembers.Of(this, type));
            case HostValue host:
                return host.Iterate(this);
            default:
                return null;
        }
    }
}
