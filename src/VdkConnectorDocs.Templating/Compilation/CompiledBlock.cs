using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>A compiled statement and the indentation its output has; null is that of the block around.</summary>
internal readonly record struct CompiledStatement(Executor Execute, string? Indent);

/// <summary>Compiled statements that run one after the other, until one breaks the flow.</summary>
internal sealed class CompiledBlock(CompiledStatement[] statements) : ScriptReference(ScriptValueKind.Block)
{
    public void Run(RenderContext context)
    {
        var indent = context.Indent;
        foreach (var statement in statements)
        {
            context.Indent = statement.Indent ?? indent;
            statement.Execute(context);
            if (context.Flow != Flow.Next)
            {
                break;
            }
        }

        context.Indent = indent;
    }
}
