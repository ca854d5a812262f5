namespace VdkConnectorDocs.Templating.Values;

/// <summary>Marks the kind of a value that fits into the 64 bits of <see cref="ScriptValue"/>.</summary>
internal sealed class ScriptScalar : ScriptReference
{
    public static readonly ScriptScalar Boolean = new(ScriptValueKind.Boolean);
    public static readonly ScriptScalar Int32 = new(ScriptValueKind.Int32);
    public static readonly ScriptScalar Int64 = new(ScriptValueKind.Int64);
    public static readonly ScriptScalar Single = new(ScriptValueKind.Single);
    public static readonly ScriptScalar Double = new(ScriptValueKind.Double);
    public static readonly ScriptScalar Char = new(ScriptValueKind.Char);
    public static readonly ScriptScalar DateTime = new(ScriptValueKind.DateTime);
    public static readonly ScriptScalar TimeSpan = new(ScriptValueKind.TimeSpan);
    public static readonly ScriptScalar Empty = new(ScriptValueKind.Empty);

    private ScriptScalar(ScriptValueKind kind)
        : base(kind)
    {
    }
}
