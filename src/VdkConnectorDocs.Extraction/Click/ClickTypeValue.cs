using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Click;

/// <summary>A parameter type with arguments, such as <c>click.Choice([…])</c>.</summary>
internal sealed class ClickTypeValue(string symbol, CallSite declaration) : HostValue
{
    public string Symbol { get; } = symbol;

    public CallSite Declaration { get; } = declaration;

    /// <summary>The constructor of the type.</summary>
    public static NativeFunctionValue Constructor(string symbol) => new(symbol, call => new ClickTypeValue(symbol, call));
}
