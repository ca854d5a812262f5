using VdkConnectorDocs.Catalog;

namespace VdkConnectorDocs.Extraction.Metadata.Yaml;

/// <summary>A value of a YAML document. An alias is the value it names, which is there once however often it is used.</summary>
/// <param name="Tag">As written, with its <c>!</c>; empty without one.</param>
/// <param name="Line">1-based.</param>
public abstract record YamlValue(string Tag, int Line);

/// <param name="Text">Not interpreted: <c>3.10</c> stays what it is.</param>
public sealed record YamlScalar(string Text, string Tag, int Line) : YamlValue(Tag, Line);

public sealed record YamlSequence(EquatableList<YamlValue> Items, string Tag, int Line) : YamlValue(Tag, Line);

/// <param name="Entries">In their order; those whose key is no scalar are left out.</param>
public sealed record YamlMapping(EquatableList<YamlEntry> Entries, string Tag, int Line) : YamlValue(Tag, Line)
{
    /// <summary>The key that takes in the entries of other mappings (https://yaml.org/type/merge.html).</summary>
    private const string MergeKey = "<<";

    /// <summary>The value of a key: its own, else that of a mapping taken in with <c>&lt;&lt;</c>; null when there is none.</summary>
    public YamlValue? this[string key] => Own(key) ?? (Own(MergeKey) is { } merged ? Merged(merged, key) : null);

    /// <summary>Looks in every mapping once, however often aliases name it.</summary>
    private static YamlValue? Merged(YamlValue source, string key)
    {
        var seen = new HashSet<YamlMapping>(ReferenceEqualityComparer.Instance);
        var next = new Stack<YamlValue>([source]);
        while (next.TryPop(out var value))
        {
            if (value is YamlSequence several)
            {
                // The first of several counts most, and the stack turns them round.
                foreach (var item in several.Items.OfType<YamlMapping>().Where(item => !seen.Contains(item)).Reverse())
                {
                    next.Push(item);
                }
            }
            else if (value is YamlMapping mapping && seen.Add(mapping))
            {
                if (mapping.Own(key) is { } found)
                {
                    return found;
                }

                if (mapping.Own(MergeKey) is { } inner)
                {
                    next.Push(inner);
                }
            }
        }

        return null;
    }

    private YamlValue? Own(string key)
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

public sealed record YamlEntry(string Key, YamlValue Value);
