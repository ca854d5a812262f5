namespace VdkConnectorDocs.Templating.Values;

/// <summary>A value that lives on the heap, other than a string.</summary>
public abstract class ScriptReference
{
    private protected ScriptReference(ScriptValueKind kind) => Kind = kind;

    public ScriptValueKind Kind { get; }

    /// <summary>Grows with each change that a loop over the value must not miss.</summary>
    internal virtual int Changes => 0;
}
