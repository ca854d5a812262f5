using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>How a table came to be, which decides what may still be added to it.</summary>
internal enum TableOrigin
{
    /// <summary>Named by the header of a table below it; may still be defined itself.</summary>
    HeaderOfSubtable,

    /// <summary>By its own header, or the document itself.</summary>
    Header,

    /// <summary>By a dotted key; further dotted keys and headers of subtables may add to it.</summary>
    DottedKey,
}

/// <summary>A table while the document is read. Holds finished values, tables and arrays of tables.</summary>
internal sealed class TableBuilder(TableOrigin origin, TextSpan span)
{
    private TextSpan _span = span;

    private readonly OrderedDictionary<string, (TextSpan KeySpan, object Value)> _entries = new(StringComparer.Ordinal);

    public TableOrigin Origin { get; private set; } = origin;

    public object? this[string key] => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    public void Add(string key, TextSpan keySpan, object value) => _entries.Add(key, (keySpan, value));

    /// <summary>A header or a dotted key defines what until now was only on the way to a table below it.</summary>
    public void Define(TableOrigin origin, TextSpan place)
    {
        Origin = origin;
        _span = place;
    }

    public TomlTable ToTable() => ToTable(_span);

    public TomlTable ToTable(TextSpan place) => new(
        _entries.Select(entry => new TomlEntry(entry.Key, entry.Value.KeySpan, Finish(entry.Value.Value))).ToEquatableList(),
        place);

    private static TomlValue Finish(object value) => value switch
    {
        TomlValue finished => finished,
        TableBuilder table => table.ToTable(),
        TableArrayBuilder array => array.ToArray(),
        _ => throw new InvalidOperationException("A table holds values, tables and arrays of tables only."),
    };
}

/// <summary>An array of tables while the document is read.</summary>
internal sealed class TableArrayBuilder(TextSpan span)
{
    private readonly List<TableBuilder> _tables = [];

    public TableBuilder Last => _tables[^1];

    public void Add(TableBuilder table) => _tables.Add(table);

    public TomlArray ToArray() => new(_tables.Select(TomlValue (table) => table.ToTable()).ToEquatableList(), span);
}
