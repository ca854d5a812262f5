namespace VdkConnectorDocs.Templating.Values;

/// <summary>A value that lives on the heap, other than a string.</summary>
public abstract class ScriptReference
{
    private protected ScriptReference(ScriptValueKind kind) => Kind = kind;

    public ScriptValueKind Kind { get; }
}
