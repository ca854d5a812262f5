namespace VdkConnectorDocs.Templating.Functions;

/// <summary>What an argument is converted to before a builtin sees it. A conversion that fails is an error at the argument.</summary>
public enum ParameterKind
{
    /// <summary>As it is.</summary>
    Any,

    /// <summary>A string (<see cref="Runtime.RenderContext.ToText(Values.ScriptValue, Runtime.CallSite)"/>), or null.</summary>
    Text,

    /// <summary>False for null, false and <c>empty</c>, else true.</summary>
    Boolean,

    /// <summary>A 32-bit integer; null is 0, a fraction is rounded to even, a string is parsed.</summary>
    Int32,

    /// <summary>A 64-bit integer; null is 0.</summary>
    Int64,

    /// <summary>A floating-point number; null is 0.</summary>
    Double,
    DateTime,
    TimeSpan,

    /// <summary>Anything a loop can read, a string and an object included; unchanged.</summary>
    Iterable,

    /// <summary>A <see cref="Values.ScriptList"/> or a <see cref="Values.ScriptSequence"/>; anything else a loop can read is copied into an array.</summary>
    List,

    /// <summary>An object (<see cref="Values.ScriptValueKind.Object"/>).</summary>
    Object,
}
