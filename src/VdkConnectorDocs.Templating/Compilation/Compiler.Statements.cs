using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <content>Statements other than loops.</content>
internal sealed partial class Compiler
{
    private Executor CompileStatement(Statement statement) => statement switch
    {
        TextStatement text => CompileText(text),
        ExpressionStatement expression => CompileExpressionStatement(expression),
        IfStatement condition => CompileIf(condition),
        ElseStatement otherwise => CompileBlock(otherwise.Body).Run,
        CaseStatement choice => CompileCase(choice),
        ForStatement loop => CompileFor(loop),
        WhileStatement loop => CompileWhile(loop),
        BreakStatement => CompileLeave(statement, Flow.Break, "break"),
        ContinueStatement => CompileLeave(statement, Flow.Continue, "continue"),
        ReturnStatement result => CompileReturn(result),
        CaptureStatement capture => CompileCapture(capture),
        WithStatement with => CompileWith(with),
        WrapStatement wrap => CompileWrap(wrap),
        ImportStatement import => CompileImport(import),
        ReadOnlyStatement { Variable: var variable } => CompileReadOnly(variable),
        FunctionStatement function => CompileDeclaration(function),
        BlockStatement block => CompileBlock(block).Run,
        _ => throw new InvalidOperationException($"There is no code for {statement.GetType().Name}."),
    };

    private Executor CompileText(TextStatement statement)
    {
        var text = _source[statement.Span].ToString();
        var place = At(statement.Span);
        return context => context.WriteText(text, place);
    }

    private Executor CompileExpressionStatement(ExpressionStatement statement)
    {
        switch (statement.Expression)
        {
            case AssignmentExpression assignment:
                return CompileAssignment(assignment);
            case VariableExpression { Name: "$$" }:
                return CompileBlockCall(statement);
            case CallExpression call:
                return CompileCallStatement(call);
            default:
                var evaluate = Compile(statement.Expression);
                var place = At(statement.Expression.Span);
                return context => context.WriteValue(evaluate(context), place);
        }
    }

    /// <summary><c>$$</c>: runs the body of the <c>wrap</c> that called the function.</summary>
    private Executor CompileBlockCall(ExpressionStatement statement)
    {
        var place = At(statement.Span);
        return context =>
        {
            if (context.Local.Block is not { } block)
            {
                context.UnknownVariable("$$", place);
                return;
            }

            context.EnterCall(place);
            block.Run(context);
            context.LeaveCall();
        };
    }

    private Executor CompileIf(IfStatement statement)
    {
        var condition = CompileCondition(statement.Condition);
        var then = CompileBlock(statement.Then);
        if (statement.Else is null)
        {
            return context =>
            {
                if (condition(context))
                {
                    then.Run(context);
                }
            };
        }

        var otherwise = CompileStatement(statement.Else);
        return context =>
        {
            if (condition(context))
            {
                then.Run(context);
            }
            else
            {
                otherwise(context);
            }
        };
    }

    private Executor CompileCase(CaseStatement statement)
    {
        var evaluate = Compile(statement.Value);
        var before = CompileBlock(statement.Before);
        var choose = statement.First is null ? null : CompileWhen(statement.First);
        return context =>
        {
            var value = evaluate(context);
            before.Run(context);
            choose?.Invoke(context, value);
        };
    }

    /// <summary>A <c>when</c> and what follows it, given the value of the <c>case</c>.</summary>
    private Action<RenderContext, ScriptValue> CompileWhen(WhenStatement statement)
    {
        var values = statement.Values.Select(Compile).ToArray();
        var place = new OperatorPlace(At(statement.Span));
        var body = CompileBlock(statement.Body);
        var next = statement.Next switch
        {
            null => null,
            WhenStatement following => CompileWhen(following),
            var otherwise => CompileElseOfCase(otherwise),
        };
        return (context, value) =>
        {
            foreach (var candidate in values)
            {
                if (BinaryOperations.AreEqual(context, value, candidate(context), place))
                {
                    body.Run(context);
                    return;
                }
            }

            next?.Invoke(context, value);
        };
    }

    private Action<RenderContext, ScriptValue> CompileElseOfCase(Statement statement)
    {
        var run = CompileStatement(statement);
        return (context, _) => run(context);
    }

    private Executor CompileLeave(Statement statement, Flow flow, string word)
    {
        var place = At(statement.Span);
        return context =>
        {
            if (!context.IsInLoop)
            {
                throw place.Error(TemplatingDiagnostics.InvalidStatement, $"'{word}' is only possible in a loop.");
            }

            context.Flow = flow;
        };
    }

    private Executor CompileReturn(ReturnStatement statement)
    {
        if (statement.Value is null)
        {
            return static context => context.Return(ScriptValue.Null);
        }

        var evaluate = Compile(statement.Value);
        var place = new OperatorPlace(At(statement.Value.Span));
        return context =>
        {
            var value = evaluate(context);
            if (value.Kind == ScriptValueKind.Sequence && value.AsSequence().IsRange)
            {
                // What it reads may be gone when the function has ended.
                value = ListOperands.ToArray(context, value, place);
            }

            context.Return(value);
        };
    }

    private Executor CompileCapture(CaptureStatement statement)
    {
        var body = CompileBlock(statement.Body);
        var assign = CompileAssigner(statement.Target);
        var place = At(statement.Span);
        return context =>
        {
            var start = context.BeginCapture();
            body.Run(context);
            context.DropReturnValue();
            assign(context, context.EndMarkupCapture(start, place));
        };
    }

    private Executor CompileWith(WithStatement statement)
    {
        var evaluate = Compile(statement.Target);
        var place = At(statement.Target.Span);
        var body = CompileBlock(statement.Body);
        return context =>
        {
            var target = evaluate(context);
            if (target.Kind is not (ScriptValueKind.Object or ScriptValueKind.Record or ScriptValueKind.Empty)
                && target.As<ScriptArray>() is null && target.As<ScriptFunction>()?.Members is null)
            {
                throw place.Error(TemplatingDiagnostics.InvalidStatement, $"'with' needs an object instead of {TypeNames.Of(target)}.");
            }

            context.PushObject(target);
            body.Run(context);
            context.PopObject();
        };
    }

    private Executor CompileWrap(WrapStatement statement)
    {
        var body = CompileBlock(statement.Body);
        var place = At(statement.Target.Span);
        if (statement.Target is CallExpression call)
        {
            var evaluate = Compile(call);
            return context =>
            {
                context.GiveBlock(body);
                context.WriteValue(evaluate(context), place);
            };
        }

        var target = CompileAlias(statement.Target);
        var plan = new CallPlan(new CallSite(_source, statement.Span, []), []);
        return context =>
        {
            var function = target(context).As<ScriptFunction>()
                ?? throw place.Error(TemplatingDiagnostics.NotAFunction, "'wrap' needs a function.");
            context.GiveBlock(body);
            context.WriteValue(Invoker.Call(context, function, plan), place);
        };
    }

    private Executor CompileImport(ImportStatement statement)
    {
        var evaluate = Compile(statement.Value);
        var place = At(statement.Value.Span);
        return context =>
        {
            var value = evaluate(context);
            switch (value.Kind)
            {
                case ScriptValueKind.Null:
                    break;
                case ScriptValueKind.Object:
                    context.Import(value.AsObject());
                    break;
                case ScriptValueKind.Record:
                    var record = value.As<RecordValue>()!;
                    context.Import(record.ToObject());
                    break;
                case ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members:
                    context.Import(members);
                    break;
                default:
                    throw place.Error(TemplatingDiagnostics.InvalidStatement, $"'import' needs an object instead of {TypeNames.Of(value)}.");
            }
        };
    }

    private Executor CompileReadOnly(VariableExpression variable)
    {
        var place = At(variable.Span);
        return context => context.SetReadOnly(variable.Name, place);
    }

    private Executor CompileDeclaration(FunctionStatement statement)
    {
        var closure = new ScriptClosure(CompileFunction(statement), At(statement.Span));
        var assign = CompileAssigner(statement.Name!);
        return context => assign(context, closure);
    }

    private CompiledFunction CompileFunction(FunctionStatement statement)
    {
        var parameters = statement.Parameters?.Select(p => new FunctionParameter(p.Name, ParameterKind.Any)
        {
            IsOptional = p.Mode == ParameterMode.Optional,
            Default = p.Default,
            IsVariadic = p.Mode == ParameterMode.Variadic,
        }).ToArray();
        var signature = new FunctionSignature(statement.Name?.Name ?? "do", parameters ?? [], takesAny: parameters is null);
        return new CompiledFunction(
            signature,
            parameters is not null,
            statement.Name is null,
            statement.Name is { IsLocal: true } name ? name.Name : null,
            statement.Body is BlockStatement block ? CompileBlock(block) : null,
            statement.Body is ExpressionStatement inline ? Compile(inline.Expression) : null);
    }
}
