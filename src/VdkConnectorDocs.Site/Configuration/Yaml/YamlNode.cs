using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Configuration.Yaml;

/// <summary>A value of a YAML document.</summary>
/// <param name="Location">Where it begins and ends.</param>
internal abstract record YamlNode(SourceLocation Location)
{
    /// <summary>What to call it in a message.</summary>
    public abstract string Kind { get; }
}

/// <param name="Value">The text; what type it stands for is the reader's question.</param>
/// <param name="IsPlain">Written without quotes.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Stands for no value.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => IsNull ? "nothing" : "a text";
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceLocation Location) : YamlNode(Location)
{
    public override string Kind => "a list";
}

/// <param name="Entries">In the order of the document, each key once.</param>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location)
{
    public override string Kind => "a mapping";
}

internal sealed record YamlEntry(string Key, SourceLocation KeyLocation, YamlNode Value);
