using System.Globalization;
using System.Net;
using System.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VdkConnectorDocs.Site.Markdown.Raw;

namespace VdkConnectorDocs.Site.Markdown.Rendering;

/// <summary>
/// A document as HTML for a parser: its own HTML as written, and for each node of its Markdown an element that nests as the node's
/// markup will, with the node's number in an attribute whose name does not occur in the document.
/// </summary>
internal sealed class HtmlSkeleton
{
    private readonly List<MarkdownObject> _nodes = [];
    private readonly StringBuilder _html = new();
    private readonly RawHtml _raw;

    private HtmlSkeleton(RawHtml raw, string mark)
    {
        _raw = raw;
        Mark = mark;
    }

    /// <summary>The name of the attribute.</summary>
    public string Mark { get; }

    public string Html { get; private set; } = "";

    /// <param name="text">The document's text, in which the mark must not occur.</param>
    public static HtmlSkeleton Of(MarkdownDocument document, RawHtml raw, string text)
    {
        var mark = "data-node";
        for (var number = 0; text.Contains(mark, StringComparison.OrdinalIgnoreCase); number++)
        {
            mark = $"data-node-{number}";
        }

        var skeleton = new HtmlSkeleton(raw, mark);
        skeleton.WriteBlocks(document);
        skeleton.Html = skeleton._html.ToString();
        return skeleton;
    }

    /// <summary>The node whose element has this value of the mark; null when no element of ours has it.</summary>
    public MarkdownObject? Find(string mark) =>
        int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _nodes.Count ? _nodes[index] : null;

    private void WriteBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HtmlBlock html:
                    WriteHtml(html, html.Lines.ToString());
                    _html.Append('\n');
                    break;
                case ContainerBlock inner:
                    Open(BlockName(inner), inner);
                    WriteBlocks(inner);
                    Close(BlockName(inner));
                    break;
                case LeafBlock { Inline: { } inlines } leaf:
                    Open(BlockName(leaf), leaf);
                    WriteInlines(inlines);
                    Close(BlockName(leaf));
                    break;
                default:
                    Open("div", block);
                    Close("div");
                    break;
            }
        }
    }

    private void WriteInlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _html.Append(WebUtility.HtmlEncode(literal.Content.ToString()));
                    break;
                case HtmlInline html:
                    WriteHtml(html, html.Tag);
                    break;
                case LinkInline { IsImage: true }:
                    WriteLeaf(inline);
                    break;
                case ContainerInline inner:
                    Open(InlineName(inner), inner);
                    WriteInlines(inner);
                    Close(InlineName(inner));
                    break;
                default:
                    WriteLeaf(inline);
                    break;
            }
        }
    }

    private void WriteLeaf(Inline inline)
    {
        Open("span", inline);
        Close("span");
    }

    // A tag that no browser knows is a placeholder and stays as written.
    private void WriteHtml(MarkdownObject node, string text)
    {
        if (_raw.Tokens(node) is not { } tokens)
        {
            _html.Append(OneSidedTags.Escape(text));
            return;
        }

        if (tokens.Any(token => token.Kind is RawTokenKind.StartTag or RawTokenKind.EndTag && ElementNames.IsDropped(token.Value)))
        {
            _html.Append(OneSidedTags.Escape(text));
            return;
        }

        foreach (var token in tokens)
        {
            var written = text.AsSpan(token.Start, token.End - token.Start);
            if (token.Kind is RawTokenKind.StartTag or RawTokenKind.EndTag && !ElementNames.IsHtml(token.Value))
            {
                _html.Append(WebUtility.HtmlEncode(written.ToString()));
            }
            else
            {
                _html.Append(written);
            }
        }
    }

    private void Open(string name, MarkdownObject node)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<{name} {Mark}={_nodes.Count}>");
        _nodes.Add(node);
    }

    private void Close(string name) => _html.Append(CultureInfo.InvariantCulture, $"</{name}>");

    private static string BlockName(Block block) => block switch
    {
        ParagraphBlock { Parent: TableCell or ListItemBlock { Parent: ListBlock { IsLoose: false } } } => "span",
        ParagraphBlock => "p",
        HeadingBlock => "h1",
        AlertBlock => "div",
        QuoteBlock => "blockquote",
        ListBlock { IsOrdered: true } => "ol",
        ListBlock => "ul",
        ListItemBlock or Footnote => "li",
        FootnoteGroup => "ol",
        Table => "table",
        TableRow => "tr",
        TableCell => "td",
        _ => "div",
    };

    private static string InlineName(ContainerInline inline) => inline switch
    {
        LinkInline => "a",
        EmphasisInline { DelimiterChar: '~' } => "s",
        EmphasisInline { DelimiterCount: 1 } => "em",
        EmphasisInline => "strong",
        _ => "span",
    };
}
