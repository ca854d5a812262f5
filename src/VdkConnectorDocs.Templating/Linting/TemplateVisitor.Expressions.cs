using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Linting;

/// <content>The types of expressions.</content>
internal sealed partial class TemplateVisitor
{
    private TemplateType Infer(Expression? expression)
    {
        switch (expression)
        {
            case LiteralExpression { Value: var value }:
                return TemplateType.Of(value);
            case VariableExpression variable:
                return InferVariable(variable);
            case MemberExpression member:
                return InferMember(member);
            case IsEmptyExpression isEmpty:
                Infer(isEmpty.Target);
                return new TemplateType(RecordMemberKind.Boolean);
            case IndexExpression index:
                return InferIndex(index);
            case CallExpression call:
                return InferCall(call, null);
            case PipeExpression pipe:
                return InferPipe(pipe, Infer(pipe.From));
            case NestedExpression nested:
                return Infer(nested.Inner);
            case UnaryExpression unary:
                Infer(unary.Operand);
                return TemplateType.Any;
            case IncrementExpression increment:
                return Infer(increment.Operand);
            case BinaryExpression binary:
                return InferBinary(binary);
            case ConditionalExpression conditional:
                Infer(conditional.Condition);
                return Infer(conditional.Then).Or(Infer(conditional.Else));
            case ArrayExpression array:
                InferAll(array.Items);
                return TemplateType.Any;
            case ObjectExpression members:
                InferAll(members.Members.Select(m => m.Value));
                return TemplateType.Any;
            case InterpolatedStringExpression text:
                InferAll(text.Parts);
                return TemplateType.Any;
            case AnonymousFunctionExpression { Function: var function }:
                VisitFunction(function);
                return TemplateType.Any;
            case NamedArgument argument:
                return Infer(argument.Value);
            case AssignmentExpression assignment:
                var type = Infer(assignment.Value);
                Assign(assignment.Target, assignment.Operator is null ? type : TemplateType.Any);
                return TemplateType.Any;
            default:
                return TemplateType.Any;
        }
    }

    private void InferAll(IEnumerable<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Infer(expression);
        }
    }

    private TemplateType InferVariable(VariableExpression variable)
    {
        // The body of a function runs where it is called, not where it stands.
        if (_functionDepth == 0 && _loops.FindLast(loop => loop.Name == variable.Name) is { Name: not null } around)
        {
            return around.Type;
        }

        if (variable.IsLocal)
        {
            return variable.Name is "$" or "$$" || scope.TryGetLocal(variable.Name, out var local) || _functionDepth > 0
                ? scope.TryGetLocal(variable.Name, out local) ? local : TemplateType.Any
                : Unknown(variable, scope.LocalNames);
        }

        for (var i = _with.Count - 1; i >= 0; i--)
        {
            if (_with[i].TryFind(variable.Name, out var member))
            {
                return TemplateType.Of(member);
            }
        }

        if (scope.Entry.TryGet(variable.Name, out var type))
        {
            return type;
        }

        return variable.Name is "for" or "while" or "tablerow" || Builtins.Globals.Contains(variable.Name) || scope.Entry.HasUnknownNames
            ? TemplateType.Any
            : Unknown(variable, scope.Entry.Names.Concat(Builtins.Globals.Names));
    }

    private TemplateType Unknown(VariableExpression variable, IEnumerable<string> names)
    {
        var message = $"There is no variable or function '{variable.Name}'.";
        Report(TemplatingDiagnostics.UnknownVariable, variable.Span, WithNearest(message, variable.Name, names));
        return TemplateType.Mistake;
    }

    private TemplateType InferMember(MemberExpression expression)
    {
        if (expression.Target is VariableExpression { IsLocal: false } variable
            && !scope.Entry.TryGet(variable.Name, out _)
            && Builtins.Globals.TryGet(variable.Name, out var builtin)
            && (builtin.As<ScriptObject>() ?? builtin.As<ScriptFunction>()?.Members) is { } functions)
        {
            CheckName(expression, "The builtin", functions.Names, functions.Contains(expression.Name));
            return TemplateType.Any;
        }

        var target = expression.Target is ThisExpression ? TemplateType.Any : Infer(expression.Target);
        switch (target.Kind)
        {
            case RecordMemberKind.Record when target.Shape is { } shape:
                if (shape.TryFind(expression.Name, out var member))
                {
                    return TemplateType.Of(member);
                }

                CheckName(expression, $"The {shape.Name}", shape.Members.Select(m => m.Name), isKnown: false);
                return TemplateType.Mistake;
            case RecordMemberKind.RecordList or RecordMemberKind.TextList or RecordMemberKind.Text:
                CheckName(expression, target.Kind == RecordMemberKind.Text ? "A string" : "A list", ["size"], expression.Name == "size");
                return TemplateType.Any;
            case RecordMemberKind.Boolean or RecordMemberKind.Number:
                CheckName(expression, "A number or boolean", [], isKnown: false);
                return TemplateType.Any;
            default:
                return TemplateType.Any;
        }
    }

    private void CheckName(MemberExpression expression, string owner, IEnumerable<string> names, bool isKnown)
    {
        if (!isKnown && !expression.IsOptional)
        {
            var message = $"{owner} has no member '{expression.Name}'.";
            Report(TemplatingDiagnostics.UnknownMember, expression.NameSpan, WithNearest(message, expression.Name, names));
        }
    }

    private static string WithNearest(string message, string name, IEnumerable<string> names) =>
        NearestName.Find(name, names) is { } nearest ? $"{message} Did you mean '{nearest}'?" : message;

    private TemplateType InferIndex(IndexExpression expression)
    {
        if (expression.Target is VariableExpression { Name: "$" } && expression.Index is LiteralExpression { Value: var value })
        {
            return value.Kind == ScriptValueKind.Int32 && _functionDepth == 0 ? scope.Argument(value.AsInt32()) : TemplateType.Any;
        }

        var target = Infer(expression.Target);
        Infer(expression.Index);
        return target.Item;
    }

    private TemplateType InferBinary(BinaryExpression expression)
    {
        var left = Infer(expression.Left);
        var right = Infer(expression.Right);
        return expression.Operator switch
        {
            BinaryOperator.Coalesce => left.Or(right),
            BinaryOperator.NotNullThen => right,
            _ => TemplateType.Any,
        };
    }

    private TemplateType InferPipe(PipeExpression pipe, TemplateType from)
    {
        switch (pipe.To)
        {
            case PipeExpression { From: CallExpression stage } next:
                return InferPipe(next, InferCall(stage, from));
            case CallExpression call:
                return InferCall(call, from);
            default:
                return Infer(pipe.To);
        }
    }
}
