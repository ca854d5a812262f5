using System.Runtime.CompilerServices;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>Turns the syntax tree of a template into delegates, once. They hold no state, so that any number of threads can run them.</summary>
internal sealed partial class Compiler
{
    // What runs between two guards takes far less than the room that a guard asks for.
    private const int GuardedLevels = 16;

    private readonly SourceText _source;
    private int _depth;

    private Compiler(SourceText source) => _source = source;

    public static CompiledBlock Compile(SourceText source, BlockStatement template) => new Compiler(source).CompileBlock(template);

    /// <summary>The value of an expression. Of deeply nested ones, some see to it that there is room on the stack for what they hold.</summary>
    private Evaluator Compile(Expression expression)
    {
        _depth++;
        var evaluate = CompileUnguarded(expression);
        var isGuarded = _depth % GuardedLevels == 0;
        _depth--;
        return !isGuarded ? evaluate : context =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return evaluate(context);
        };
    }

    private Executor CompileGuarded(Statement statement)
    {
        _depth++;
        var execute = CompileStatement(statement);
        var isGuarded = _depth % GuardedLevels == 0;
        _depth--;
        return !isGuarded ? execute : context =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            execute(context);
        };
    }

    private Place At(TextSpan span) => new(_source, span);

    private CompiledBlock CompileBlock(BlockStatement block)
    {
        var statements = new List<CompiledStatement>();
        string? indent = null;
        foreach (var statement in block.Statements)
        {
            if (statement is CodeMarkStatement mark)
            {
                indent = mark.Indent;
            }
            else
            {
                statements.Add(new CompiledStatement(CompileGuarded(statement), indent, At(statement.Span)));
            }
        }

        return new CompiledBlock([.. statements]);
    }
}
