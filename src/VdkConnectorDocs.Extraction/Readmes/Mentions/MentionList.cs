using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>The mentions found so far; one place of the text is one mention, the first that was found there.</summary>
internal sealed class MentionList(SourceText source, int limit)
{
    /// <summary>In characters: how far the parser can be off.</summary>
    private const int SearchWindow = 256;

    private readonly SortedDictionary<int, ReadmeMention> _mentions = [];

    public bool IsFull => _mentions.Count >= limit;

    public SourceText Source => source;

    /// <param name="offset">Of the name's first character, or of one not far before it.</param>
    public void Add(string name, string place, int offset, string? section = null, string? value = null, bool? required = null)
    {
        offset = Locate(name, offset);
        if (IsFull || _mentions.ContainsKey(offset))
        {
            return;
        }

        var position = source.GetPosition(offset);
        _mentions.Add(offset, new ReadmeMention(name, place, position.Line, position.Column, section, value, required));
    }

    /// <summary>
    /// The parser trims code and cells of tables without moving their start, folds lines, and takes the backslash from <c>\_</c>.
    /// </summary>
    private int Locate(string name, int offset)
    {
        if (source.Text.AsSpan(Math.Min(offset, source.Length)).StartsWith(name, StringComparison.Ordinal))
        {
            return offset;
        }

        var rest = source.Text.AsSpan(Math.Min(offset, source.Length));
        rest = rest[..Math.Min(rest.Length, name.Length + SearchWindow)];
        var found = rest.IndexOf(name, StringComparison.Ordinal);
        found = found >= 0 ? found : rest.IndexOf(name.Replace("_", "\\_", StringComparison.Ordinal), StringComparison.Ordinal);
        return offset + Math.Max(0, found);
    }

    /// <summary>In the order of the text.</summary>
    public EquatableList<ReadmeMention> ToList() => _mentions.Values.ToEquatableList();
}
