using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>A value of a TOML document.</summary>
/// <param name="Span">Where it stands, quotes and brackets included; for a table, its header or first key.</param>
public abstract record TomlValue(TextSpan Span)
{
    /// <summary>The kind in words, for messages: "a string".</summary>
    public abstract string Kind { get; }
}

/// <param name="Value">Escapes resolved.</param>
public sealed record TomlString(string Value, TextSpan Span) : TomlValue(Span)
{
    public override string Kind => "a string";
}

public sealed record TomlInteger(long Value, TextSpan Span) : TomlValue(Span)
{
    public override string Kind => "an integer";
}

public sealed record TomlFloat(double Value, TextSpan Span) : TomlValue(Span)
{
    public override string Kind => "a float";
}

public sealed record TomlBoolean(bool Value, TextSpan Span) : TomlValue(Span)
{
    public override string Kind => "a boolean";
}

/// <summary>The four forms of a date or a time.</summary>
public enum TomlDateTimeKind
{
    OffsetDateTime,
    LocalDateTime,
    LocalDate,
    LocalTime,
}

/// <param name="Text">As written: nothing in a plugin's metadata reckons with dates.</param>
public sealed record TomlDateTime(string Text, TomlDateTimeKind DateTimeKind, TextSpan Span) : TomlValue(Span)
{
    public override string Kind => "a date or time";
}

public sealed record TomlArray(EquatableList<TomlValue> Items, TextSpan Span) : TomlValue(Span)
{
    public override string Kind => "an array";
}
