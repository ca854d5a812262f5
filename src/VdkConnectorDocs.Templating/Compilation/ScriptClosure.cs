using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Compilation;

/// <summary>A function that a template declares, as a value.</summary>
/// <param name="function">Its code.</param>
/// <param name="place">Where it is declared.</param>
internal sealed class ScriptClosure(CompiledFunction function, Place place) : ScriptFunction(function.Signature)
{
    /// <summary>The declaration as it is written: what a function is as text.</summary>
    public string Declaration => place.Source[place.Span].TrimEnd("; \r\n\t").ToString();

    public CompiledFunction Function { get; } = function;
}
