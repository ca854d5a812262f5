using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <content>Variables, members and items, read and assigned.</content>
internal sealed partial class Compiler
{
    /// <summary>The value of an expression; a function it leads to is not called.</summary>
    private Evaluator CompileAlias(Expression expression) => expression switch
    {
        VariableExpression variable => CompileVariable(variable),
        MemberExpression member => CompileMember(member, At(member.NameSpan)),
        IndexExpression index => CompileIndex(index),
        NestedExpression nested => CompileNestedAlias(nested),
        _ => Compile(expression),
    };

    private Evaluator CompileNestedAlias(NestedExpression expression)
    {
        var inner = Compile(expression.Inner);
        return context =>
        {
            var frame = context.BeginPipes();
            var value = inner(context);
            context.EndPipes(frame);
            return value;
        };
    }

    /// <summary>The value of what stands before a dot or bracket; a function there is called without arguments.</summary>
    private Evaluator CompileTarget(Expression expression) => expression switch
    {
        VariableExpression or MemberExpression or IndexExpression => CompilePathCall(expression, takesPipe: false),
        _ => Compile(expression),
    };

    private Evaluator CompilePathCall(Expression path, bool takesPipe)
    {
        var read = CompileAlias(path);
        var plan = new CallPlan(new CallSite(_source, path.Span, []), []);
        return context =>
        {
            var value = read(context);
            if (value.Kind != ScriptValueKind.Function)
            {
                return value;
            }

            return Invoker.Call(context, value.As<ScriptFunction>()!, takesPipe ? context.TakePipe(plan) : plan);
        };
    }

    private Evaluator CompileVariable(VariableExpression expression)
    {
        var name = expression.Name;
        var place = At(expression.Span);
        if (name == "$")
        {
            return context => context.Local.Arguments is { } arguments ? arguments
                : context.TryGetLocal(name, out var value) ? value
                : context.UnknownVariable(name, place);
        }

        return expression.IsLocal
            ? context => context.TryGetLocal(name, out var local) ? local : context.UnknownVariable(name, place)
            : context => context.TryGetVariable(name, out var value) ? value : context.UnknownVariable(name, place);
    }

    /// <param name="expression">The member.</param>
    /// <param name="unknownPlace">Where a member that is not known is reported.</param>
    private Evaluator CompileMember(MemberExpression expression, Place unknownPlace)
    {
        var target = CompileTarget(expression.Target);
        var name = expression.Name;
        var place = At(expression.NameSpan);
        var isOptional = expression.IsOptional;
        return context =>
        {
            var value = target(context);
            if (Members.TryGet(context, value, name, out var member))
            {
                return member;
            }

            if (!value.IsNull)
            {
                return context.UnknownMember(value, name, isOptional, unknownPlace);
            }

            return isOptional
                ? ScriptValue.Null
                : throw place.Error(TemplatingDiagnostics.NullAccess, $"Null has no member '{name}'.");
        };
    }

    private Evaluator CompileIsEmpty(IsEmptyExpression expression)
    {
        var target = CompileTarget(expression.Target);
        return context => target(context) is { IsNull: false } value ? Members.IsEmpty(value) : ScriptValue.Null;
    }

    private Evaluator CompileIndex(IndexExpression expression)
    {
        var target = CompileTarget(expression.Target);
        var index = Compile(expression.Index);
        var place = new IndexPlace(At(expression.Span), expression.Target.Span, expression.Index.Span);
        var isOptional = IsOptional(expression.Target);
        return context =>
        {
            var value = target(context);
            if (value.IsNull)
            {
                return isOptional ? ScriptValue.Null : throw place.NullTarget();
            }

            return Items.Get(context, value, index(context), place);
        };
    }

    private static bool IsOptional(Expression expression) => expression switch
    {
        MemberExpression member => member.IsOptional || IsOptional(member.Target),
        IndexExpression index => IsOptional(index.Target),
        NestedExpression nested => IsOptional(nested.Inner),
        IsEmptyExpression isEmpty => IsOptional(isEmpty.Target),
        _ => false,
    };

    private Executor CompileAssignment(AssignmentExpression expression)
    {
        var evaluate = Compile(expression.Value);
        var assign = CompileAssigner(expression.Target);
        if (expression.Operator is not { } op)
        {
            return context => assign(context, evaluate(context));
        }

        var current = Compile(expression.Target);
        var place = new OperatorPlace(At(expression.Span));
        return context =>
        {
            var right = evaluate(context);
            assign(context, BinaryOperations.Evaluate(context, op, current(context), right, place));
        };
    }

    private Assigner CompileAssigner(Expression target)
    {
        var place = At(target.Span);
        switch (target)
        {
            case VariableExpression { IsLocal: true } variable:
                return (context, value) => context.SetLocal(variable.Name, value, place);
            case VariableExpression variable:
                return (context, value) => context.SetVariable(variable.Name, value, place);
            case MemberExpression member:
                return CompileMemberAssigner(member);
            case IndexExpression index:
                return CompileIndexAssigner(index);
            case NestedExpression nested:
                return CompileAssigner(nested.Inner);
            default:
                return (_, _) => throw place.Error(TemplatingDiagnostics.InvalidAssignment, "Nothing can be assigned to this expression.");
        }
    }

    private Assigner CompileMemberAssigner(MemberExpression expression)
    {
        var target = CompileTarget(expression.Target);
        var name = expression.Name;
        var place = At(expression.NameSpan);
        return (context, member) =>
        {
            var value = target(context);
            if (!Members.TrySet(context, value, name, member))
            {
                throw value.IsNull
                    ? place.Error(TemplatingDiagnostics.NullAccess, $"Null has no member '{name}'.")
                    : place.Error(TemplatingDiagnostics.InvalidAssignment, $"The member '{name}' is read-only.");
            }
        };
    }

    private Assigner CompileIndexAssigner(IndexExpression expression)
    {
        var target = CompileTarget(expression.Target);
        var index = Compile(expression.Index);
        var place = new IndexPlace(At(expression.Span), expression.Target.Span, expression.Index.Span);
        return (context, item) =>
        {
            var value = target(context);
            if (value.IsNull)
            {
                throw place.NullTarget();
            }

            Items.Set(context, value, index(context), item, place);
        };
    }
}
