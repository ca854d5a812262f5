namespace VdkConnectorDocs.Templating.Values;

/// <summary>What a value of a template is.</summary>
public enum ScriptValueKind
{
    Null,
    Boolean,

    /// <summary>A 32-bit integer: every integer that fits.</summary>
    Int32,

    /// <summary>A 64-bit integer: one that does not fit into 32 bits.</summary>
    Int64,

    /// <summary>An integer that does not fit into 64 bits.</summary>
    BigInteger,

    /// <summary>A literal with the suffix <c>f</c>, or the result of arithmetic with one.</summary>
    Single,
    Double,

    /// <summary>A literal with the suffix <c>m</c>, or the result of arithmetic with one.</summary>
    Decimal,

    /// <summary>One UTF-16 unit: what a loop over a string yields.</summary>
    Char,
    String,

    /// <summary>A string that is already escaped for the output's type (<see cref="Values.Markup"/>).</summary>
    Markup,

    /// <summary>What <c>capture</c> stored: markup that, as in the official engine, is not a string to operators.</summary>
    Capture,
    DateTime,
    TimeSpan,

    /// <summary>A list with a length and an index (<see cref="ScriptList"/>).</summary>
    List,

    /// <summary>Values made while they are read: a range, or the result of a lazy function (<see cref="ScriptSequence"/>).</summary>
    Sequence,

    /// <summary>Named members in insertion order (<see cref="ScriptObject"/>).</summary>
    Object,

    /// <summary>The constant <c>empty</c>.</summary>
    Empty,

    /// <summary>An object of the host with explicit members (<see cref="Records.RecordValue"/>).</summary>
    Record,

    /// <summary>Something that can be called (<see cref="ScriptFunction"/>).</summary>
    Function,

    /// <summary>The body of a <c>wrap</c>, which <c>$$</c> runs.</summary>
    Block,
}
