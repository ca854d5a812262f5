using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VdkConnectorDocs.Site.Markdown.Html;
using VdkConnectorDocs.Site.Markdown.Links;

namespace VdkConnectorDocs.Site.Markdown.Rendering;

/// <summary>Writes the nodes of a Markdown syntax tree, one at a time; the order in which they are visited is the caller's.</summary>
internal sealed class NodeWriter(HtmlContentWriter writer, LinkPolicy links, ImageWriter images)
{
    /// <summary>Writes a node that has no nodes inside; false for any other.</summary>
    public bool TryWriteLeaf(MarkdownObject node)
    {
        switch (node)
        {
            case CodeBlock code:
                writer.CodeBlock(TextOf(code), (code as FencedCodeBlock)?.Info);
                return true;
            case ThematicBreakBlock:
                writer.Rule();
                return true;
            case LinkReferenceDefinitionGroup or BlankLineBlock or LinkReferenceDefinition:
                return true;
            case LeafBlock { Inline: null } leaf and not HtmlBlock:
                WritePlain(leaf);
                return true;
            case LiteralInline literal:
                writer.Text(literal.Content.AsSpan());
                return true;
            case HtmlEntityInline entity:
                writer.Text(entity.Transcoded.AsSpan());
                return true;
            case CodeInline code:
                writer.Open(HtmlElement.Code);
                writer.Text(code.Content);
                writer.Close();
                return true;
            case LineBreakInline lineBreak:
                WriteLineBreak(lineBreak);
                return true;
            case AutolinkInline autolink:
                writer.OpenLink(links.Resolve(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url), title: null);
                writer.Text(autolink.Url);
                writer.Close();
                return true;
            case LinkInline { IsImage: true } image:
                images.Write(AddressOf(image), InlineText.Of(image), image.Title, width: 0, height: 0);
                return true;
            case TaskList task:
                WriteTask(task);
                return true;
            case FootnoteLink footnote:
                WriteFootnoteLink(footnote);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Opens the elements of a node that has nodes inside.</summary>
    /// <returns>How many there are to close.</returns>
    public int Enter(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                writer.OpenHeading(heading.Level);
                return 1;
            case ParagraphBlock paragraph when IsTight(paragraph):
                return 0;
            case ParagraphBlock:
                writer.Open(HtmlElement.Paragraph);
                return 1;
            case AlertBlock alert:
                OpenAlert(alert);
                return 1;
            case QuoteBlock:
                writer.Open(HtmlElement.Quotation);
                return 1;
            case ListBlock list:
                OpenList(list);
                return 1;
            case ListItemBlock:
                writer.Open(HtmlElement.ListItem);
                return 1;
            case Table table:
                writer.OpenTable(ColumnCount(table));
                return 2;
            case TableRow row:
                writer.OpenRow(IsHeader(row));
                return 1;
            case TableCell cell:
                writer.OpenCell(cell.Parent is TableRow cellRow && IsHeader(cellRow), AlignmentOf(cell));
                return 1;
            case FootnoteGroup:
                writer.Open(HtmlElement.Division, new HtmlAttribute("class", "footnotes"));
                writer.Open(HtmlElement.NumberedList);
                return 2;
            case Footnote footnote:
                writer.Open(HtmlElement.ListItem, new HtmlAttribute("id", writer.TakeAnchor(FootnoteName(footnote))));
                return 1;
            case EmphasisInline emphasis:
                writer.Open(ElementOf(emphasis));
                return 1;
            case LinkInline link:
                writer.OpenLink(links.Resolve(AddressOf(link)), link.Title);
                return 1;
            default:
                return 0;
        }
    }

    /// <summary>The code of a block, each line with its line break.</summary>
    private static string TextOf(CodeBlock code) => code.Lines.Count == 0 ? "" : code.Lines.ToString() + "\n";

    private void WritePlain(LeafBlock leaf)
    {
        writer.Open(HtmlElement.Paragraph);
        writer.Text(leaf.Lines.ToString());
        writer.Close();
    }

    private void WriteLineBreak(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
        {
            writer.LineBreak();
        }
        else
        {
            writer.Text("\n");
        }
    }

    private void WriteTask(TaskList task)
    {
        writer.Open(
            HtmlElement.Span,
            new HtmlAttribute("class", "task"),
            new HtmlAttribute("role", "img"),
            new HtmlAttribute("aria-label", task.Checked ? "Done" : "To do"));
        writer.Text(task.Checked ? "☑" : "☐");
        writer.Close();
    }

    private void WriteFootnoteLink(FootnoteLink link)
    {
        var reference = $"fnref:{link.Index}";
        if (link.IsBackLink)
        {
            writer.Text(" ");
            writer.OpenLink(new LinkTarget(null, reference, IsForeign: false), title: "Back to the text");
            writer.Text("↩");
            writer.Close();
            return;
        }

        writer.Open(HtmlElement.Superscript, new HtmlAttribute("id", writer.TakeAnchor(reference)));
        writer.OpenLink(new LinkTarget(null, FootnoteName(link.Footnote), IsForeign: false), title: "Footnote");
        writer.Text($"{link.Footnote.Order}");
        writer.Close();
        writer.Close();
    }

    // A colon keeps it apart from the names of headings and of a document's own anchors.
    private static string FootnoteName(Footnote footnote) => $"fn:{footnote.Order}";

    private void OpenAlert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant() switch
        {
            "tip" => "Tip",
            "important" => "Important",
            "warning" => "Warning",
            "caution" => "Caution",
            _ => "Note",
        };
        writer.Open(
            HtmlElement.Division,
            new HtmlAttribute("class", "alert alert-" + kind.ToLowerInvariant()),
            new HtmlAttribute("role", "note"));
        writer.Open(HtmlElement.Paragraph, new HtmlAttribute("class", "alert-title"));
        writer.Text(kind);
        writer.Close();
    }

    private void OpenList(ListBlock list)
    {
        if (!list.IsOrdered)
        {
            writer.Open(HtmlElement.BulletList);
            return;
        }

        var start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != 1 ? $"{number}" : null;
        writer.Open(HtmlElement.NumberedList, new HtmlAttribute("start", start));
    }

    // CommonMark 0.31, 5.3: the paragraphs of a tight list are not wrapped; neither are those of a table's cells.
    private static bool IsTight(ParagraphBlock paragraph) =>
        paragraph.Parent is TableCell or ListItemBlock { Parent: ListBlock { IsLoose: false } };

    private static int ColumnCount(Table table) => table.Count == 0 ? 0 : table.Max(row => ((TableRow)row).Count);

    // Headers without a row below them head nothing.
    private static bool IsHeader(TableRow row) => row.IsHeader && row.Parent is { Count: > 1 };

    private static ColumnAlignment AlignmentOf(TableCell cell)
    {
        if (cell.Parent is not TableRow { Parent: Table table } row)
        {
            return ColumnAlignment.Unspecified;
        }

        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : row.IndexOf(cell);
        return column >= table.ColumnDefinitions.Count
            ? ColumnAlignment.Unspecified
            : table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Left => ColumnAlignment.Left,
                TableColumnAlign.Center => ColumnAlignment.Center,
                TableColumnAlign.Right => ColumnAlignment.Right,
                _ => ColumnAlignment.Unspecified,
            };
    }

    private static HtmlElement ElementOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => HtmlElement.Deleted,
        { DelimiterCount: 1 } => HtmlElement.Emphasis,
        _ => HtmlElement.Strong,
    };

    private static string? AddressOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url;
}
