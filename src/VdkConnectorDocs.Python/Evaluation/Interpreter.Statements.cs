using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Statements (Python reference, sections 7 and 8).</content>
public sealed partial class Interpreter
{
    private Scope Scope => _frames.Peek().Scope;

    private Flow ExecuteBlock(ImmutableArray<Statement> body)
    {
        foreach (var statement in body)
        {
            var flow = Execute(statement);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow Execute(Statement statement)
    {
        if (Spend())
        {
            return Flow.Next;
        }

        switch (statement)
        {
            case ExpressionStatement expression:
                Evaluate(expression.Value);
                return Flow.Next;
            case AssignStatement assign:
                var value = Evaluate(assign.Value);
                foreach (var target in assign.Targets)
                {
                    Assign(target, value);
                }

                return Flow.Next;
            case AnnotatedAssignStatement annotated:
                if (annotated.Value is not null)
                {
                    Assign(annotated.Target, Evaluate(annotated.Value));
                }

                return Flow.Next;
            case AugmentedAssignStatement augmented:
                AssignAugmented(augmented);
                return Flow.Next;
            case FunctionDefinition function:
                Bind(function.Name, DefineFunction(function));
                return Flow.Next;
            case ClassDefinition type:
                Bind(type.Name, DefineClass(type));
                return Flow.Next;
            case ReturnStatement returned:
                Return(returned.Value is null ? NoneValue.Instance : Evaluate(returned.Value));
                return Flow.Return;
            case IfStatement conditional:
                return ExecuteIf(conditional);
            case ForStatement loop:
                return ExecuteFor(loop);
            case WhileStatement loop:
                return ExecuteWhile(loop);
            case TryStatement guarded:
                return ExecuteTry(guarded);
            case WithStatement with:
                return ExecuteWith(with);
            case MatchStatement match:
                return ExecuteMatch(match);
            case ImportStatement import:
                ExecuteImport(import);
                return Flow.Next;
            case ImportFromStatement import:
                ExecuteImportFrom(import);
                return Flow.Next;
            case GlobalStatement global:
                foreach (var name in global.Names)
                {
                    Scope.DeclareGlobal(name);
                }

                return Flow.Next;
            case NonlocalStatement nonlocal:
                foreach (var name in nonlocal.Names)
                {
                    Scope.DeclareNonlocal(name);
                }

                return Flow.Next;
            case DeleteStatement delete:
                foreach (var target in delete.Targets)
                {
                    Delete(target);
                }

                return Flow.Next;
            case RaiseStatement raise:
                if (raise.Exception is not null)
                {
                    Evaluate(raise.Exception);
                }

                return Flow.Raise;
            case BreakStatement:
                return Flow.Break;
            case ContinueStatement:
                return Flow.Continue;
            case TypeAliasStatement { Name: NameExpression alias } typeAlias:
                Bind(alias.Name, Unknown("it is a type alias", typeAlias.Value));
                return Flow.Next;
            default:
                return Flow.Next;
        }
    }

    private void Return(PythonValue value)
    {
        var frame = _frames.Peek();
        frame.Result = frame.Result is null ? value : Join(frame.Result, value);
    }

    private void Bind(string name, PythonValue value) => SetVariable(Scope.NamespaceOf(name), name, value);

    private void Assign(Expression target, PythonValue value)
    {
        switch (target)
        {
            case NameExpression name:
                Bind(name.Name, value);
                break;
            case AttributeExpression attribute:
                SetAttribute(Evaluate(attribute.Value), Scope.Mangle(attribute.Name), value);
                break;
            case SubscriptExpression subscript:
                SetItem(Evaluate(subscript.Value), Evaluate(subscript.Index), value);
                break;
            case StarredExpression starred:
                Assign(starred.Value, value);
                break;
            case TupleDisplay tuple:
                Unpack(tuple.Elements, value);
                break;
            case ListDisplay list:
                Unpack(list.Elements, value);
                break;
            default:
                break;
        }
    }

    private void Unpack(ImmutableArray<Expression> targets, PythonValue value)
    {
        var elements = value is UnionValue ? null : Iterate(value);
        var star = targets.IndexOf(targets.FirstOrDefault(static t => t is StarredExpression)!);
        if (elements is not { IsExact: true }
            || (star < 0 ? elements.Items.Length != targets.Length : elements.Items.Length < targets.Length - 1))
        {
            foreach (var target in targets)
            {
                Assign(target, Unknown("it is unpacked from a value that is not known", labels: value.Labels));
            }

            return;
        }

        var extra = elements.Items.Length - targets.Length;
        for (var i = 0; i < targets.Length; i++)
        {
            if (i == star)
            {
                var rest = elements.Items.AsSpan().Slice(i, extra + 1).ToImmutableArray();
                Assign(targets[i], new ListValue(new Elements(rest, IsOpen: false)));
            }
            else
            {
                Assign(targets[i], elements.Items[star >= 0 && i > star ? i + extra : i].Value);
            }
        }
    }

    private void AssignAugmented(AugmentedAssignStatement augmented)
    {
        var left = Evaluate(augmented.Target);
        var right = Evaluate(augmented.Value);
        if (augmented.Operator == BinaryOperator.Add && left is ListValue list)
        {
            Extend(list.Cell, right);
        }
        else if (augmented.Operator == BinaryOperator.BitwiseOr && left is DictValue dict && right is DictValue other)
        {
            Write(dict.Cell, Merge(dict.Items, other.Items));
        }
        else
        {
            Assign(augmented.Target, Operators.Apply(this, augmented.Operator, left, right, augmented.Value));
        }
    }

    private void Delete(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                SetVariable(Scope.NamespaceOf(name.Name), name.Name, null);
                break;
            case SubscriptExpression subscript when Evaluate(subscript.Value) is DictValue dict:
                var index = dict.Items.IndexOf(Evaluate(subscript.Index));
                if (index >= 0)
                {
                    Write(dict.Cell, dict.Items with { Items = dict.Items.Items.RemoveAt(index) });
                }

                break;
            case SubscriptExpression subscript when Evaluate(subscript.Value) is ListValue list:
                Write(list.Cell, list.Elements with { IsOpen = true });
                break;
            default:
                break;
        }
    }

    internal void Extend(ElementsCell list, PythonValue value)
    {
        var added = Iterate(value);
        var elements = list.Elements;
        if (added is null || elements.Items.Length + added.Items.Length > Limits.MaxElements || Spend(1 + (elements.Items.Length / 16)))
        {
            Write(list, elements with { IsOpen = true });
        }
        else
        {
            Write(list, new Elements(elements.Items.AddRange(added.Items), elements.IsOpen || added.IsOpen));
        }
    }

    private Flow ExecuteWith(WithStatement with)
    {
        foreach (var item in with.Items)
        {
            var context = Evaluate(item.Context);
            if (item.Target is not null)
            {
                Assign(item.Target, Enter(context));
            }
        }

        return ExecuteBlock(with.Body);
    }

    /// <summary>What <c>with x as y</c> binds to y.</summary>
    private PythonValue Enter(PythonValue context) => context switch
    {
        InstanceValue instance when instance.Class.FindMember("__enter__") is FunctionValue enter =>
            Call(new BoundMethodValue(enter, instance), CallArguments.None),
        UnknownValue or ExternalValue => Unknown("it is entered from a context that is not known", labels: context.Labels),
        _ => context,
    };
}
