using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.Toml;

namespace VdkConnectorDocs.Extraction.Metadata.PyProject;

/// <summary>Reads members of a table by kind; one of another kind is reported and left out, an absent one is not.</summary>
internal sealed class TomlMembers(TomlTable table, SourceText source, DiagnosticBag diagnostics)
{
    public TomlTable Table => table;

    public LiteralText? Text(string key) => table[key] switch
    {
        null => null,
        TomlString text => new LiteralText(text.Value, text.Span),
        var other => Wrong<LiteralText>(key, "a string", other),
    };

    public EquatableList<ManifestItem> Items(string key) => table[key] switch
    {
        null => [],
        TomlArray array => Items(key, array),
        var other => Wrong<EquatableList<ManifestItem>>(key, "an array of strings", other) ?? [],
    };

    /// <summary>The member, which must be a table; one without entries when it is absent.</summary>
    public TomlMembers Members(string key) => new(TableOrEmpty(key), source, diagnostics);

    public TomlMembers? MembersOrNull(string key) => table[key] is TomlTable found ? new(found, source, diagnostics) : null;

    /// <summary>Each member that is a table.</summary>
    public IEnumerable<(string Key, TomlMembers Members)> Tables()
    {
        foreach (var entry in table.Entries)
        {
            if (entry.Value is TomlTable inner)
            {
                yield return (entry.Key, new TomlMembers(inner, source, diagnostics));
            }
            else
            {
                Wrong<TomlTable>(entry.Key, "a table", entry.Value);
            }
        }
    }

    /// <summary>The members as entry points of a group: name and target.</summary>
    public IEnumerable<ManifestEntryPoint> EntryPoints(string group)
    {
        foreach (var entry in table.Entries)
        {
            if (entry.Value is not TomlString text)
            {
                Wrong<TomlString>(entry.Key, "a string", entry.Value);
                continue;
            }

            var span = entry.KeySpan.Cover(text.Span);
            var target = EntryPointsText.Target(text.Value);
            if (target.Length > 0)
            {
                yield return new ManifestEntryPoint(group, entry.Key, target, span);
            }
            else
            {
                diagnostics.Add(MetadataDiagnostics.InvalidEntryPoint.At(source.GetLocation(span), text.Value));
            }
        }
    }

    public T? Wrong<T>(string key, string expected, TomlValue found)
        where T : class
    {
        diagnostics.Add(MetadataDiagnostics.UnexpectedValue.At(source.GetLocation(found.Span), key, expected, found.Kind));
        return null;
    }

    private EquatableList<ManifestItem> Items(string key, TomlArray array)
    {
        var items = new List<ManifestItem>();
        foreach (var item in array.Items)
        {
            if (item is TomlString text)
            {
                items.Add(new ManifestItem(text.Value, text.Span));
            }
            else
            {
                Wrong<ManifestItem>(key, "an array of strings", item);
            }
        }

        return items.ToEquatableList();
    }

    private TomlTable TableOrEmpty(string key) => table[key] switch
    {
        TomlTable found => found,
        null => new TomlTable([], default),
        var other => Wrong<TomlTable>(key, "a table", other) ?? new TomlTable([], default),
    };
}
