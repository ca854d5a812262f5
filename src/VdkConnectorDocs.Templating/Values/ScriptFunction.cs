using VdkConnectorDocs.Templating.Functions;

namespace VdkConnectorDocs.Templating.Values;

/// <summary>Something that a template can call: a builtin, or what <c>func</c> and <c>do</c> declare.</summary>
public abstract class ScriptFunction : ScriptReference
{
    private protected ScriptFunction(FunctionSignature signature)
        : base(ScriptValueKind.Function) => Signature = signature;

    public FunctionSignature Signature { get; }

    /// <summary>The members of a function that is an object too (<c>date</c>), else null.</summary>
    public virtual ScriptObject? Members => null;
}
