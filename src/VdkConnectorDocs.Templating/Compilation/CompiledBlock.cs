using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>A compiled statement.</summary>
/// <param name="Execute">Its code.</param>
/// <param name="Indent">The indentation of its output; null is that of the block around.</param>
/// <param name="Place">Its place.</param>
internal sealed record CompiledStatement(Executor Execute, string? Indent, Place Place);

/// <summary>Compiled statements that run one after the other, until one breaks the flow.</summary>
internal sealed class CompiledBlock(CompiledStatement[] statements) : ScriptReference(ScriptValueKind.Block)
{
    public void Run(RenderContext context)
    {
        var indent = context.Indent;
        foreach (var statement in statements)
        {
            context.Indent = statement.Indent ?? indent;
            try
            {
                statement.Execute(context);
            }
            catch (InsufficientExecutionStackException)
            {
                throw statement.Place.Error(TemplatingDiagnostics.LimitExceeded, "Expressions, blocks or lists are nested too deeply.");
            }

            if (context.Flow != Flow.Next)
            {
                break;
            }
        }

        context.Indent = indent;
    }
}
