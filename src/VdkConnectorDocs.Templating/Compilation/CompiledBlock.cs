using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>Compiled statements that run one after the other, until one breaks the flow.</summary>
internal sealed class CompiledBlock(Executor[] statements) : ScriptReference(ScriptValueKind.Block)
{
    public static readonly CompiledBlock Empty = new([]);

    public void Run(RenderContext context)
    {
        var indent = context.Indent;
        foreach (var statement in statements)
        {
            statement(context);
            if (context.Flow != Flow.Next)
            {
                break;
            }
        }

        context.Indent = indent;
    }
}
