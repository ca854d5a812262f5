using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <content>Loops.</content>
internal sealed partial class Compiler
{
    private Executor CompileFor(ForStatement statement)
    {
        var items = Compile(statement.Items);
        var itemsPlace = At(statement.Items.Span);
        var options = statement.Options.Select(o => CompileLoopOption(o, statement.IsTableRow)).ToArray();
        var loop = new ForLoop(
            statement.IsTableRow ? "tablerow" : "for",
            (statement.Variable as VariableExpression)?.Name,
            statement.Variable is VariableExpression ? null : CompileAssigner(statement.Variable),
            CompileBlock(statement.Body),
            statement.Else is null ? null : CompileBlock(statement.Else.Body),
            At(statement.Span));
        return context =>
        {
            var frame = context.PushLoop();
            var list = items(context);
            if (ScriptConvert.TryEnumerate(list, out var values))
            {
                var window = default(LoopWindow);
                foreach (var option in options)
                {
                    option(context, ref window);
                }

                loop.Run(context, frame, window.IsWhole ? list.As<ScriptReference>() : null, values, window);
            }
            else if (!list.IsNull)
            {
                throw itemsPlace.Error(TemplatingDiagnostics.InvalidStatement, $"A loop needs a list instead of {TypeNames.Of(list)}.");
            }

            context.PopLoop();
            context.EndLoop();
        };
    }

    private delegate void LoopOption(RenderContext context, ref LoopWindow window);

    private LoopOption CompileLoopOption(NamedArgument option, bool isTableRow)
    {
        var place = At(option.Span);
        switch (option.Name)
        {
            case "reversed":
                return static (RenderContext _, ref LoopWindow window) => window.IsReversed = true;
            case "offset" when option.Value is not null:
                var offset = CompileInteger(option.Value);
                return (RenderContext context, ref LoopWindow window) => window.Offset = offset(context);
            case "limit" when option.Value is not null:
                var limit = CompileInteger(option.Value);
                return (RenderContext context, ref LoopWindow window) => window.Limit = limit(context);
            case "cols" when option.Value is not null && isTableRow:
                var columns = CompileInteger(option.Value);
                return (RenderContext context, ref LoopWindow window) => window.Columns = Math.Max(1, columns(context));
            case "offset" or "limit":
            case "cols" when isTableRow:
                return (RenderContext _, ref LoopWindow _) =>
                    throw place.Error(TemplatingDiagnostics.InvalidStatement, $"The option '{option.Name}' needs a value.");
            default:
                return (RenderContext _, ref LoopWindow _) =>
                    throw place.Error(TemplatingDiagnostics.InvalidStatement, $"A loop has no option '{option.Name}'.");
        }
    }

    private Func<RenderContext, int> CompileInteger(Expression expression)
    {
        var evaluate = Compile(expression);
        var place = At(expression.Span);
        return context => ScriptConvert.TryToInt32(evaluate(context), out var value)
            ? value
            : throw place.Error(TemplatingDiagnostics.InvalidArgument, "Expected an integer.");
    }

    private Executor CompileWhile(WhileStatement statement)
    {
        var condition = CompileCondition(statement.Condition);
        var body = CompileBlock(statement.Body);
        var place = At(statement.Span);
        return context =>
        {
            var frame = context.PushLoop();
            frame.Start("while");
            for (var index = 0; ; index++)
            {
                context.CountSteps(place, 1);
                if (!condition(context))
                {
                    break;
                }

                frame.State.Index = index;
                body.Run(context);
                if (!context.ContinuesLoop())
                {
                    break;
                }
            }

            context.PopLoop();
            context.EndLoop();
        };
    }
}
