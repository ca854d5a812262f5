using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>Turns the syntax tree of a template into delegates, once. They hold no state, so that any number of threads can run them.</summary>
internal sealed partial class Compiler
{
    private readonly SourceText _source;

    private Compiler(SourceText source) => _source = source;

    public static CompiledBlock Compile(SourceText source, BlockStatement template) => new Compiler(source).CompileBlock(template);

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
                statements.Add(new CompiledStatement(CompileStatement(statement), indent));
            }
        }

        return new CompiledBlock([.. statements]);
    }
}
