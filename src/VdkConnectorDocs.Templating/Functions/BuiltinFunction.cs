using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The code of a builtin. Its arguments are converted to the kinds of its parameters and complete.</summary>
/// <exception cref="Runtime.ScriptException">The input is bad; made by <see cref="FunctionCall.Error"/> or <see cref="FunctionCall.ArgumentError"/>.</exception>
public delegate ScriptValue FunctionBody(in FunctionCall call);

/// <summary>A function written in C#.</summary>
public sealed class BuiltinFunction(FunctionSignature signature, FunctionBody body) : ScriptFunction(signature)
{
    public FunctionBody Body { get; } = body;

    /// <summary>The members of a function that is an object too, else null.</summary>
    public override ScriptObject? Members => AttachedMembers;

    internal ScriptObject? AttachedMembers { get; init; }
}
