using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig.Syntax;
using VdkConnectorDocs.MarkdownGuard;
using VdkConnectorDocs.Site.Markdown.Html;
using VdkConnectorDocs.Site.Markdown.Raw;

namespace VdkConnectorDocs.Site.Markdown.Rendering;

/// <summary>
/// Writes a document whose HTML only an HTML parser can read: Markdown and HTML are parsed together, so that each element lies where a
/// browser would put it, and the parsed tree is written. Elements that stand for Markdown's nodes carry a mark that the document
/// cannot know; all others are the document's own and go through the allow-list.
/// </summary>
internal sealed class ParsedRendering(HtmlContentWriter writer, NodeWriter nodes, RawElementWriter elements, int maximumDepth)
{
    public void Write(MarkdownDocument document, RawHtml html, string text)
    {
        var skeleton = HtmlSkeleton.Of(document, html, text);
        var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = maximumDepth * 4, IsScripting = false });
        using var page = parser.ParseDocument("");
        WriteNodes(parser.ParseFragment(skeleton.Html, page.Body!), skeleton);
    }

    private void WriteChildren(INode parent, HtmlSkeleton skeleton) => WriteNodes(parent.ChildNodes, skeleton);

    private void WriteNodes(INodeList children, HtmlSkeleton skeleton)
    {
        foreach (var node in children)
        {
            switch (node)
            {
                case IText text:
                    writer.Text(text.Data);
                    break;
                case IElement element when element.GetAttribute(skeleton.Mark) is { } mark && skeleton.Find(mark) is { } markdown:
                    WriteMarkdown(element, markdown, skeleton);
                    break;
                case IElement element:
                    WriteElement(element, skeleton);
                    break;
            }
        }
    }

    private void WriteMarkdown(IElement element, MarkdownObject node, HtmlSkeleton skeleton)
    {
        if (nodes.TryWriteLeaf(node))
        {
            // Nothing was put inside, but an HTML parser may have moved something there.
            WriteChildren(element, skeleton);
            return;
        }

        var opened = nodes.Enter(node);
        WriteChildren(element, skeleton);
        Close(opened);
    }

    private void WriteElement(IElement element, HtmlSkeleton skeleton)
    {
        var name = element.LocalName;
        if (ElementNames.IsDropped(name))
        {
            WriteMarked(element, skeleton);
            return;
        }

        if (name == "table")
        {
            WriteTable(element, skeleton);
            return;
        }

        var opened = elements.Enter(name, new ElementAttributes(element));
        WriteChildren(element, skeleton);
        Close(opened);
    }

    // What is Markdown is never lost, even where an element that is left out has swallowed it.
    private void WriteMarked(IElement dropped, HtmlSkeleton skeleton)
    {
        foreach (var element in dropped.Children)
        {
            if (element.GetAttribute(skeleton.Mark) is { } mark && skeleton.Find(mark) is { } node)
            {
                WriteMarkdown(element, node, skeleton);
            }
            else
            {
                WriteMarked(element, skeleton);
            }
        }
    }

    private void WriteTable(IElement table, HtmlSkeleton skeleton)
    {
        foreach (var caption in table.Children.Where(child => child.LocalName == "caption"))
        {
            WriteElement(caption, skeleton);
        }

        // Every row gets as many cells as the longest has.
        var rows = RowsOf(table).ToList();
        writer.OpenTable(rows.Count == 0 ? 0 : Math.Min(1 + (CellBudget.MaximumCells / rows.Count), rows.Max(row => CellsOf(row).Count())));
        var headers = rows.TakeWhile(IsHeader).Count();
        for (var i = 0; i < rows.Count; i++)
        {
            writer.OpenRow(isHeader: i < headers && headers < rows.Count);
            foreach (var cell in CellsOf(rows[i]))
            {
                writer.OpenCell(cell.LocalName == "th" && headers < rows.Count, RawElementWriter.AlignmentOf(new ElementAttributes(cell)));
                WriteChildren(cell, skeleton);
                writer.Close();
            }

            writer.Close();
        }

        writer.CloseTable();
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(child => child.LocalName switch
        {
            "tr" => [child],
            "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
            _ => [],
        });

    private static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static bool IsHeader(IElement row) =>
        row.ParentElement!.LocalName == "thead" || (row.Children.Length > 0 && row.Children.All(cell => cell.LocalName == "th"));

    private void Close(int count)
    {
        for (var i = 0; i < count; i++)
        {
            writer.Close();
        }
    }

    private sealed class ElementAttributes(IElement element) : IRawAttributes
    {
        public string? Get(string name) => element.GetAttribute(name);
    }
}
