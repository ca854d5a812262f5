using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <content>Expressions other than paths and calls.</content>
internal sealed partial class Compiler
{
    /// <summary>The value of an expression. A path that leads to a function calls it.</summary>
    private Evaluator CompileUnguarded(Expression expression) => expression switch
    {
        LiteralExpression { Value: var value } => _ => value,
        VariableExpression or MemberExpression or IndexExpression => CompilePathCall(expression, takesPipe: true),
        ThisExpression => static context => context.This,
        IsEmptyExpression isEmpty => CompileIsEmpty(isEmpty),
        NestedExpression nested => CompileNested(nested),
        CallExpression call => CompileCall(call),
        PipeExpression pipe => CompilePipe(pipe),
        UnaryExpression unary => CompileUnary(unary),
        IncrementExpression increment => CompileIncrement(increment),
        BinaryExpression binary => CompileBinary(binary),
        ConditionalExpression conditional => CompileConditional(conditional),
        ArrayExpression array => CompileArray(array),
        ObjectExpression members => CompileObject(members),
        InterpolatedStringExpression text => CompileInterpolatedString(text),
        AnonymousFunctionExpression { Function: var function } => CompileAnonymousFunction(function),
        NamedArgument argument => argument.Value is null ? static _ => true : Compile(argument.Value),
        AssignmentExpression assignment => CompileAssignmentExpression(assignment),
        _ => throw new InvalidOperationException($"There is no code for {expression.GetType().Name}."),
    };

    private Func<RenderContext, bool> CompileCondition(Expression expression)
    {
        var evaluate = Compile(expression);
        return context => ScriptConvert.ToBoolean(evaluate(context));
    }

    private Evaluator CompileAnonymousFunction(FunctionStatement function)
    {
        ScriptValue closure = new ScriptClosure(CompileFunction(function), At(function.Span));
        return _ => closure;
    }

    private Evaluator CompileAssignmentExpression(AssignmentExpression assignment)
    {
        var execute = CompileAssignment(assignment);
        return context =>
        {
            execute(context);
            return ScriptValue.Null;
        };
    }

    private Evaluator CompileUnary(UnaryExpression expression)
    {
        if (expression.Operator == UnaryOperator.Alias)
        {
            return CompileAlias(expression.Operand);
        }

        var operand = Compile(expression.Operand);
        var place = At(expression.Operand.Span);
        return expression.Operator switch
        {
            UnaryOperator.Not => context => !ScriptConvert.ToBoolean(operand(context)),
            UnaryOperator.Negate => context => SignOperations.Negate(operand(context), place),
            UnaryOperator.Plus => context => SignOperations.Plus(operand(context), place),
            _ => operand,
        };
    }

    private Evaluator CompileIncrement(IncrementExpression expression)
    {
        var operand = Compile(expression.Operand);
        var assign = CompileAssigner(expression.Operand);
        var place = At(expression.Operand.Span);
        var (step, isPostfix) = (expression.Step, expression.IsPostfix);
        return context =>
        {
            var before = SignOperations.Plus(operand(context), place);
            var after = BinaryOperations.Evaluate(context, BinaryOperator.Add, before, step, new OperatorPlace(place));
            assign(context, after);
            return isPostfix ? before : after;
        };
    }

    private Evaluator CompileBinary(BinaryExpression expression)
    {
        var left = Compile(expression.Left);
        var right = Compile(expression.Right);
        var op = expression.Operator;
        switch (op)
        {
            case BinaryOperator.And:
                return context => ScriptConvert.ToBoolean(left(context)) && ScriptConvert.ToBoolean(right(context));
            case BinaryOperator.Or:
                return context => ScriptConvert.ToBoolean(left(context)) || ScriptConvert.ToBoolean(right(context));
            default:
                var place = new OperatorPlace(At(expression.OperatorSpan), expression.Left.Span, expression.Right.Span);
                return context =>
                {
                    var first = left(context);
                    return BinaryOperations.Evaluate(context, op, first, right(context), place);
                };
        }
    }

    private Evaluator CompileConditional(ConditionalExpression expression)
    {
        var condition = CompileCondition(expression.Condition);
        var then = Compile(expression.Then);
        var otherwise = Compile(expression.Else);
        return context => condition(context) ? then(context) : otherwise(context);
    }

    private Evaluator CompileArray(ArrayExpression expression)
    {
        var items = expression.Items.Select(Compile).ToArray();
        var place = At(expression.Span);
        return context =>
        {
            context.CountSteps(place, RenderLimits.StepsOfOneObject + items.Length);
            var array = new ScriptArray(items.Length);
            foreach (var item in items)
            {
                array.Add(item(context));
            }

            return array;
        };
    }

    private Evaluator CompileObject(ObjectExpression expression)
    {
        var members = expression.Members.Select(m => (m.Name, Evaluate: Compile(m.Value), Place: At(m.Span))).ToArray();
        var objectPlace = At(expression.Span);
        return context =>
        {
            context.CountSteps(objectPlace, RenderLimits.StepsOfOneObject + members.Length);
            var result = new ScriptObject(members.Length);
            context.PushObjectOnly(result);
            foreach (var (name, evaluate, place) in members)
            {
                if (name.Length == 0)
                {
                    throw place.Error(TemplatingDiagnostics.InvalidStatement, "The name of a member must not be empty.");
                }

                result.TrySet(name, evaluate(context));
            }

            context.PopObjectOnly();
            return result;
        };
    }

    private Evaluator CompileInterpolatedString(InterpolatedStringExpression expression)
    {
        var parts = expression.Parts.Select(Compile).ToArray();
        var place = At(expression.Span);
        return context =>
        {
            var frame = context.BeginPipes();
            var text = new InterpolatedText(context, place);
            foreach (var part in parts)
            {
                text.Append(part(context));
            }

            context.EndPipes(frame);
            return text.ToValue();
        };
    }

    /// <summary>Parentheses keep what a pipe passes outside.</summary>
    private Evaluator CompileNested(NestedExpression expression)
    {
        var inner = Compile(expression.Inner);
        var plan = new CallPlan(new CallSite(_source, expression.Span, []), []);
        return context =>
        {
            var frame = context.BeginPipes();
            var value = inner(context);
            if (value.As<ScriptFunction>() is { } function)
            {
                value = Invoker.Call(context, function, plan);
            }

            context.EndPipes(frame);
            return value;
        };
    }
}
