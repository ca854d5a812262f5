using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
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
        if (Spend() || !MayGoDeeper())
        {
            return Flow.Next;
        }

        _depth++;
        var flow = ExecuteForm(statement);
        _depth--;
        return flow;
    }

    private Flow ExecuteForm(Statement statement)
    {
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
            case AssertStatement assert:
                Evaluate(assert.Test);
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
                    CountName(name);
                    Scope.DeclareGlobal(Scope.Mangle(name));
                }

                return Flow.Next;
            case NonlocalStatement nonlocal:
                foreach (var name in nonlocal.Names)
                {
                    CountName(name);
                    Scope.DeclareNonlocal(Scope.Mangle(name));
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

    private void Bind(string name, PythonValue? value) => Bind(Scope, name, value);

    /// <summary>Binds a name as a scope's code writes it; null unbinds it.</summary>
    private void Bind(Scope scope, string name, PythonValue? value)
    {
        var mangled = scope.Mangle(name);
        CountName(mangled);
        SetVariable(scope.NamespaceOf(mangled), mangled, value);
    }

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
                SetItem(Evaluate(subscript.Value), Evaluate(subscript.Index), value, subscript);
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
        if (value is UnionValue)
        {
            ForEachPath(value, v => Unpack(targets, v));
            return;
        }

        var elements = Iterate(value);
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
                Assign(targets[i], NewList(new Elements(rest, isOpen: false)));
            }
            else
            {
                Assign(targets[i], elements.Items[star >= 0 && i > star ? i + extra : i].Value);
            }
        }
    }

    private void AssignAugmented(AugmentedAssignStatement augmented)
    {
        // The parts of the target are evaluated once.
        var (left, assign) = Place(augmented.Target);
        var right = Evaluate(augmented.Value);
        assign(left is UnionValue union
            ? JoinPaths([.. union.Options.Select(option => (Func<PythonValue>)(() => Augment(augmented, option, right)))])
            : Augment(augmented, left, right));
    }

    /// <summary>The value of a target, and how to set another one.</summary>
    private (PythonValue Value, Action<PythonValue> Assign) Place(Expression target)
    {
        switch (target)
        {
            case AttributeExpression attribute:
                var owner = Evaluate(attribute.Value);
                var name = Scope.Mangle(attribute.Name);
                return (ForEach(owner, o => GetAttribute(o, name, attribute)), value => SetAttribute(owner, name, value));
            case SubscriptExpression { Index: not SliceExpression } subscript:
                var container = Evaluate(subscript.Value);
                var index = Evaluate(subscript.Index);
                return (ForEach(container, c => Subscripts.Get(this, c, index, subscript)), value => SetItem(container, index, value, subscript));
            default:
                return (Evaluate(target), value => Assign(target, value));
        }
    }

    /// <summary>Containers are changed in place, so that whoever else holds them sees it.</summary>
    private PythonValue Augment(AugmentedAssignStatement augmented, PythonValue left, PythonValue right)
    {
        switch (augmented.Operator, left)
        {
            case (BinaryOperator.Add, ListValue { IsTuple: false } list):
                Extend(list.Cell, right);
                return list;
            case (BinaryOperator.BitwiseOr, DictValue dict):
                Write(dict.Cell, Merge(dict.Items, DictMethods.ItemsOf(this, right)));
                return dict;
            case (BinaryOperator.BitwiseOr, SetValue { IsFrozen: false } set):
                Write(set.Cell, SetMethods.Union(this, set.Elements, Iterate(right)));
                return set;
            case (_, ListValue { IsTuple: false } or DictValue or SetValue { IsFrozen: false }):
                Shake(left, "an operator changes it");
                return left;
            default:
                return Operators.Apply(this, augmented.Operator, left, right, augmented.Value);
        }
    }

    private void Delete(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                Bind(name.Name, null);
                break;
            case AttributeExpression attribute:
                var owner = Evaluate(attribute.Value);
                ForEachPath(owner, o => DeleteAttribute(o, Scope.Mangle(attribute.Name)));
                break;
            case SubscriptExpression subscript:
                var container = Evaluate(subscript.Value);
                var index = subscript.Index is SliceExpression ? null : Evaluate(subscript.Index);
                ForEachPath(container, c => DeleteItem(c, index));
                break;
            case TupleDisplay tuple:
                foreach (var element in tuple.Elements)
                {
                    Delete(element);
                }

                break;
            case ListDisplay list:
                foreach (var element in list.Elements)
                {
                    Delete(element);
                }

                break;
            default:
                break;
        }
    }

    private void DeleteItem(PythonValue container, PythonValue? index)
    {
        switch (container)
        {
            case DictValue dict when index is not null:
                Write(dict.Cell, dict.Items.Without(index, Effort));
                break;
            case ListValue list when list.Elements.IsExact
                && index is not null
                && Arithmetic.AsInteger(index) is { } position
                && Subscripts.Position(position, list.Elements.Items.Length) is { } at:
                Write(list.Cell, new Elements(list.Elements.Items.RemoveAt(at), isOpen: false));
                break;
            default:
                Shake(container, "an item is deleted");
                break;
        }
    }

    /// <summary>Does something with a value; when it is one of several, with each on a path of its own.</summary>
    private void ForEachPath(PythonValue value, Action<PythonValue> action)
    {
        if (value is UnionValue union)
        {
            JoinPaths([.. union.Options.Select(option => (Func<PythonValue>)(() => Run(option)))]);
        }
        else
        {
            action(value);
        }

        PythonValue Run(PythonValue option)
        {
            action(option);
            return NoneValue.Instance;
        }
    }

    /// <summary>Something that is not known was done to a container.</summary>
    internal void Shake(PythonValue container, string reason)
    {
        Cell? cell = container switch
        {
            ListValue { IsTuple: false } list => list.Cell,
            SetValue { IsFrozen: false } set => set.Cell,
            DictValue dict => dict.Cell,
            IteratorValue iterator => iterator.Cell,
            _ => null,
        };
        if (cell is not null)
        {
            Spend(cell.JoinCost(cell.Content, cell.Content) / 16);
            Write(cell, cell.Widen(cell.Content, reason, Effort));
        }
    }

    internal void Extend(ElementsCell list, PythonValue value)
    {
        var added = Iterate(value);
        var elements = list.Elements;
        if (added is null || elements.Items.Length + added.Items.Length > Limits.MaxElements || Spend(1 + (elements.Items.Length / 8)))
        {
            Write(list, elements.Opened());
        }
        else
        {
            Write(list, elements.Concat(added));
        }
    }
}
