using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>A part of a dotted key.</summary>
internal readonly record struct KeyPart(string Name, TextSpan Span);

/// <summary>
/// The rules of TOML 1.0.0 ("Table", "Dotted Keys", "Array of Tables") about what may be defined where and how often. The methods that
/// define something return null when that was so, else the part of the key that is defined already.
/// </summary>
internal sealed class DocumentBuilder
{
    private readonly TableBuilder _root = new(TableOrigin.Header, default);

    /// <summary>The table that key/value pairs go to.</summary>
    public TableBuilder Current { get; private set; }

    public DocumentBuilder() => Current = _root;

    public TomlTable ToTable() => _root.ToTable();

    /// <summary>Pairs up to the next header are left out of the document: their header could not be read.</summary>
    public void OpenNowhere() => Current = new TableBuilder(TableOrigin.Header, default);

    /// <summary><c>[a.b]</c></summary>
    public KeyPart? OpenTable(ReadOnlySpan<KeyPart> path, TextSpan header)
    {
        if (FindParent(path, out var parent) is { } refused)
        {
            return refused;
        }

        var last = path[^1];
        switch (parent[last.Name])
        {
            case null:
                Current = new TableBuilder(TableOrigin.Header, header);
                parent.Add(last.Name, last.Span, Current);
                return null;
            case TableBuilder { Origin: TableOrigin.HeaderOfSubtable } table:
                table.Define(TableOrigin.Header, header);
                Current = table;
                return null;
            default:
                return last;
        }
    }

    /// <summary><c>[[a.b]]</c></summary>
    public KeyPart? OpenArrayTable(ReadOnlySpan<KeyPart> path, TextSpan header)
    {
        if (FindParent(path, out var parent) is { } refused)
        {
            return refused;
        }

        var last = path[^1];
        var array = parent[last.Name] as TableArrayBuilder;
        if (array is null)
        {
            if (parent[last.Name] is not null)
            {
                return last;
            }

            array = new TableArrayBuilder(header);
            parent.Add(last.Name, last.Span, array);
        }

        Current = new TableBuilder(TableOrigin.Header, header);
        array.Add(Current);
        return null;
    }

    /// <summary><c>a.b = value</c> in the table <paramref name="table"/>.</summary>
    public static KeyPart? Assign(TableBuilder table, ReadOnlySpan<KeyPart> path, TomlValue value)
    {
        foreach (var part in path[..^1])
        {
            switch (table[part.Name])
            {
                case null:
                    var next = new TableBuilder(TableOrigin.DottedKey, part.Span);
                    table.Add(part.Name, part.Span, next);
                    table = next;
                    break;
                case TableBuilder { Origin: TableOrigin.DottedKey } dotted:
                    table = dotted;
                    break;
                case TableBuilder { Origin: TableOrigin.HeaderOfSubtable } undefined:
                    undefined.Define(TableOrigin.DottedKey, part.Span);
                    table = undefined;
                    break;
                default:
                    return part;
            }
        }

        if (table[path[^1].Name] is not null)
        {
            return path[^1];
        }

        table.Add(path[^1].Name, path[^1].Span, value);
        return null;
    }

    /// <summary>The table that a header's last key goes to; tables on the way are made when they are not there.</summary>
    private KeyPart? FindParent(ReadOnlySpan<KeyPart> path, out TableBuilder parent)
    {
        parent = _root;
        foreach (var part in path[..^1])
        {
            switch (parent[part.Name])
            {
                case null:
                    var table = new TableBuilder(TableOrigin.HeaderOfSubtable, part.Span);
                    parent.Add(part.Name, part.Span, table);
                    parent = table;
                    break;
                case TableBuilder existing:
                    parent = existing;
                    break;
                case TableArrayBuilder array:
                    parent = array.Last;
                    break;
                default:
                    return part;
            }
        }

        return null;
    }
}
