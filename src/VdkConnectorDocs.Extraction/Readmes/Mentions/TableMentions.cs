using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Tables whose first column names options.</summary>
internal static class TableMentions
{
    /// <summary>Headers that say that options are named.</summary>
    private static readonly string[] OptionHeaders = ["option", "config", "setting", "variable", "environment"];

    /// <summary>Headers that any table of named things can have.</summary>
    private static readonly string[] NameHeaders = ["name", "key", "parameter", "property"];

    private static readonly string[] Yes = ["yes", "true", "required", "mandatory", "y", "✓", "✔", "x"];

    private static readonly string[] No = ["no", "false", "optional", "n", "-", "✗", ""];

    /// <param name="isAboutOptions">The text around says that the table is about options.</param>
    public static void Find(Table table, bool isAboutOptions, MentionList mentions)
    {
        var rows = table.OfType<TableRow>().ToList();
        var headers = rows is [{ IsHeader: true } header, ..] ? header.OfType<TableCell>().Select(Text).ToList() : [];
        var defaults = headers.FindIndex(text => text.Contains("default", StringComparison.OrdinalIgnoreCase));
        var namesOptions = headers is [var first, ..]
            && (Contains(OptionHeaders, first)
                || (Contains(NameHeaders, first) && (isAboutOptions || (defaults > 0 && rows.Skip(1).All(IsInCapitals)))));
        var required = headers.FindIndex(text => Contains(["required", "mandatory"], text));
        foreach (var row in rows)
        {
            var cells = row.OfType<TableCell>().ToList();
            if (namesOptions && !row.IsHeader && cells.Count > 0)
            {
                FindName(cells, defaults, required, mentions);
            }

            foreach (var inlines in cells.SelectMany(cell => cell.Descendants<LeafBlock>()).Select(leaf => leaf.Inline))
            {
                TextMentions.Find(inlines, mentions);
            }
        }
    }

    private static void FindName(List<TableCell> cells, int defaults, int required, MentionList mentions)
    {
        if (LeadingName.Find(FirstInlines(cells[0])) is not { IsAlone: true } name)
        {
            return;
        }

        var told = DocumentedDefault.Find(string.Join(' ', cells.Skip(1).Select(Text)));
        var value = defaults > 0 && defaults < cells.Count ? NullWhenEmpty(Text(cells[defaults])) : told;
        var isRequired = required > 0 && required < cells.Count ? Answer(Text(cells[required])) : null;
        mentions.Add(name.Text, MentionPlaces.Table, name.Offset, value: value, required: isRequired);
    }

    /// <summary>It begins with a name in the form of an environment variable; arguments and fields are not written so.</summary>
    private static bool IsInCapitals(TableRow row) =>
        row.OfType<TableCell>().FirstOrDefault() is { } cell
        && LeadingName.Find(FirstInlines(cell)) is { IsAlone: true, Text: var name }
        && OptionNames.IsCompound(name)
        && !name.Any(char.IsAsciiLetterLower);

    private static ContainerInline? FirstInlines(TableCell cell) => cell.Descendants<LeafBlock>().FirstOrDefault()?.Inline;

    private static string Text(TableCell cell) =>
        string.Join(' ', cell.Descendants<LeafBlock>().Select(leaf => PlainText.Of(leaf.Inline)));

    private static bool? Answer(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true
        : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false
        : null;

    private static string? NullWhenEmpty(string text) => text is "" or "-" or "—" ? null : text;

    private static bool Contains(string[] words, string text) =>
        Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
