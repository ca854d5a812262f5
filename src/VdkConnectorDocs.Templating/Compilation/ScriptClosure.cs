using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>A function that a template declares, as a value.</summary>
internal sealed class ScriptClosure(CompiledFunction function) : ScriptFunction(function.Signature)
{
    public CompiledFunction Function { get; } = function;
}
