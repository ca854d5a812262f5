using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <content>
/// Calls and pipes. <c>a | f | g</c> is compiled as <c>g(f(a))</c> when <c>f</c> and <c>g</c> are calls. Otherwise the first call that
/// is evaluated behind the pipe takes the value.
/// </content>
internal sealed partial class Compiler
{
    private Evaluator CompileCall(CallExpression expression, CallArgument? piped = null)
    {
        var resolve = CompileFunctionOf(expression);
        var plan = CompilePlan(expression, piped);
        return piped is null
            ? context => Invoker.Call(context, resolve(context), context.TakePipe(plan))
            : context => Invoker.Call(context, resolve(context), plan);
    }

    private Executor CompileCallStatement(CallExpression expression)
    {
        var resolve = CompileFunctionOf(expression);
        var plan = CompilePlan(expression, null);
        var place = At(expression.Span);
        return context =>
        {
            var function = resolve(context);
            if (ReferenceEquals(function, Includes.Include))
            {
                Includes.Write(context, plan, place);
            }
            else
            {
                context.WriteValue(Invoker.Call(context, function, context.TakePipe(plan)), place);
            }
        };
    }

    private Func<RenderContext, ScriptFunction> CompileFunctionOf(CallExpression expression)
    {
        var targetPlace = At(expression.Target.Span);

        // A function that is not known is reported where its name begins, and not at its last part.
        var target = expression.Target is MemberExpression member ? CompileMember(member, targetPlace) : CompileAlias(expression.Target);
        var callPlace = At(expression.Span);
        var name = _source[expression.Target.Span].ToString();
        return context =>
        {
            var value = target(context);
            if (value.As<ScriptFunction>() is { } function)
            {
                return function;
            }

            throw value.IsNull
                ? targetPlace.Error(TemplatingDiagnostics.UnknownVariable, $"There is no function '{name}'.")
                : callPlace.Error(TemplatingDiagnostics.NotAFunction, $"'{name}' is not a function but {TypeNames.Of(value)}.");
        };
    }

    private CallPlan CompilePlan(CallExpression expression, CallArgument? piped)
    {
        var arguments = expression.Arguments.Select(CompileArgument);
        if (piped is not null)
        {
            arguments = arguments.Prepend(piped);
        }

        var all = arguments.ToArray();
        return new CallPlan(new CallSite(_source, expression.Span, [.. all.Select(a => a.Span)]), all);
    }

    private CallArgument CompileArgument(Expression expression) => new(
        (expression as NamedArgument)?.Name,
        Compile(expression),
        expression.Span,
        expression is UnaryExpression { Operator: UnaryOperator.Expand });

    private Evaluator CompilePipe(PipeExpression expression)
    {
        var stages = new List<CallExpression>();
        var to = expression.To;
        while (to is PipeExpression { From: CallExpression stage } next)
        {
            stages.Add(stage);
            to = next.To;
        }

        if (to is not CallExpression last)
        {
            return CompileOpenPipe(expression);
        }

        stages.Add(last);
        var argument = CompileArgument(expression.From);
        for (var i = 0; i < stages.Count - 1; i++)
        {
            argument = new CallArgument(null, CompileCall(stages[i], argument), stages[i].Span, false);
        }

        return CompileCall(last, argument);
    }

    /// <summary>A pipe into something that is no call as a whole.</summary>
    private Evaluator CompileOpenPipe(PipeExpression expression)
    {
        var from = CompileArgument(expression.From);
        var to = Compile(expression.To);
        var place = At(expression.To.Span);
        var plan = new CallPlan(new CallSite(_source, expression.To.Span, []), []);
        return context =>
        {
            var isOutermost = context.PushPipe(from);
            var value = to(context);
            if (value.As<ScriptFunction>() is { } function && context.IsPending(from))
            {
                value = Invoker.Call(context, function, context.TakePipe(plan));
            }

            if (context.IsPending(from))
            {
                throw place.Error(TemplatingDiagnostics.NotAFunction, "What a pipe leads to is not a function.");
            }

            if (isOutermost)
            {
                context.EndPipes(null);
            }

            return value;
        };
    }
}
