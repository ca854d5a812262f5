using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>A table; the whole document is one.</summary>
/// <param name="Entries">In the order of the document, each key once.</param>
/// <param name="Span">The header or key that made it; an inline table is covered whole.</param>
public sealed record TomlTable(EquatableList<TomlEntry> Entries, TextSpan Span) : TomlValue(Span)
{
    public override string Kind => "a table";

    /// <summary>The value of a key, null when there is none.</summary>
    public TomlValue? this[string key]
    {
        get
        {
            foreach (var entry in Entries.AsSpan())
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The table at a path of keys; null when there is none, or something else.</summary>
    public TomlTable? Table(params ReadOnlySpan<string> path)
    {
        var table = this;
        foreach (var key in path)
        {
            if (table[key] is not TomlTable next)
            {
                return null;
            }

            table = next;
        }

        return table;
    }
}

public sealed record TomlEntry(string Key, TextSpan KeySpan, TomlValue Value);
