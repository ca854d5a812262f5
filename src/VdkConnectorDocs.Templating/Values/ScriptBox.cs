namespace VdkConnectorDocs.Templating.Values;

/// <summary>A number that does not fit into 64 bits.</summary>
internal sealed class ScriptBox<T>(ScriptValueKind kind, T value) : ScriptReference(kind)
    where T : struct
{
    public T Value { get; } = value;
}
