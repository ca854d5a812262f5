using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VdkConnectorDocs.Site.Markdown.Html;
using VdkConnectorDocs.Site.Markdown.Raw;

namespace VdkConnectorDocs.Site.Markdown.Rendering;

/// <summary>Writes a document whose HTML, if it has any, is plain or shown as text: node by node, in the order of the document.</summary>
internal sealed class DirectRendering(HtmlContentWriter writer, NodeWriter nodes, RawElementWriter elements, RawHtml html)
{
    // The elements that the document's own tags have opened, and how many were written for each.
    private readonly Stack<int> _opened = new();

    public void Write(MarkdownObject node)
    {
        switch (node)
        {
            case HtmlBlock block:
                WriteHtml(block, block.Lines.ToString());
                return;
            case HtmlInline inline:
                WriteHtml(inline, inline.Tag);
                return;
        }

        if (nodes.TryWriteLeaf(node))
        {
            return;
        }

        var opened = nodes.Enter(node);
        switch (node)
        {
            case ContainerBlock container:
                foreach (var block in container)
                {
                    Write(block);
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                WriteInlines(inlines);
                break;
            case ContainerInline inlines:
                WriteInlines(inlines);
                break;
        }

        Close(opened);
    }

    private void WriteInlines(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline);
        }
    }

    private void WriteHtml(MarkdownObject node, string text)
    {
        if (html.Reading == RawHtmlReading.AsText)
        {
            WriteAsText(node, text);
            return;
        }

        foreach (var token in html.Tokens(node) ?? [])
        {
            switch (token.Kind)
            {
                case RawTokenKind.Text:
                    writer.Text(token.Value);
                    break;
                case RawTokenKind.StartTag or RawTokenKind.EndTag when !ElementNames.IsHtml(token.Value):
                    writer.Text(text.AsSpan(token.Start, token.End - token.Start));
                    break;
                case RawTokenKind.StartTag:
                    WriteStart(token);
                    break;
                case RawTokenKind.EndTag:
                    Close(_opened.Pop());
                    break;
            }
        }
    }

    private void WriteAsText(MarkdownObject node, string text)
    {
        if (node is HtmlBlock)
        {
            writer.Open(HtmlElement.Paragraph);
            writer.Text(text);
            writer.Close();
        }
        else
        {
            writer.Text(text);
        }
    }

    private void WriteStart(RawToken token)
    {
        var opened = elements.Enter(token.Value, token);
        if (!ElementNames.IsPlainVoid(token.Value))
        {
            _opened.Push(opened);
        }
    }

    private void Close(int count)
    {
        for (var i = 0; i < count; i++)
        {
            writer.Close();
        }
    }
}
