using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace VdkConnectorDocs.Site.Markdown.Raw;

/// <summary>How a document's own HTML is to be read.</summary>
internal enum RawHtmlReading
{
    /// <summary>There is none, or there is one way to read it: its tags nest as they are written.</summary>
    Plain,

    /// <summary>By an HTML parser, together with the Markdown around it.</summary>
    Parsed,

    /// <summary>Not at all: an HTML parser could need very long for it. It is shown as text.</summary>
    AsText,
}

/// <summary>The HTML that a document's Markdown holds.</summary>
internal sealed class RawHtml
{
    // An HTML parser opens a formatting element that is not closed anew in each further block, so the tree it makes is at most this
    // product of such elements and of nodes.
    private const long MaximumReopenings = 200_000;
    private const int MaximumTags = 20_000;
    private const int MaximumTagLength = 4_096;
    private const int MaximumDepth = 200;

    private readonly Dictionary<MarkdownObject, List<RawToken>?> _tokens = [];
    private readonly List<string> _open = [];
    private bool _isPlain = true;
    private bool _isExcessive;
    private int _depth;
    private int _nodes;
    private int _tags;
    private int _openFormatting;
    private long _looseFormatting;

    private RawHtml()
    {
    }

    public RawHtmlReading Reading { get; private set; }

    /// <summary>The document is nested deeper than can be worth reading, or than a stack can be trusted with.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>The tokens of an <see cref="HtmlBlock"/> or <see cref="HtmlInline"/>; null when it is not plain.</summary>
    public IReadOnlyList<RawToken>? Tokens(MarkdownObject node) => _tokens[node];

    public static RawHtml Read(MarkdownDocument document)
    {
        var html = new RawHtml();
        html.ReadBlocks(document);
        var isExcessive = html._isExcessive
            || html._tags > MaximumTags
            || html._looseFormatting * (html._nodes + html._tags) > MaximumReopenings;
        html.Reading = html._isPlain ? RawHtmlReading.Plain : isExcessive ? RawHtmlReading.AsText : RawHtmlReading.Parsed;
        return html;
    }

    private void ReadBlocks(ContainerBlock container)
    {
        if (!TryDescend())
        {
            return;
        }

        var outer = _open.Count;
        foreach (var block in container)
        {
            _nodes++;
            switch (block)
            {
                case HtmlBlock html:
                    ReadBlock(html, outer);
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner);
                    break;
                case LeafBlock { Inline: { } inline }:
                    ReadInlines(inline, isInLink: false);
                    break;
            }
        }

        Leave(outer);
        _depth--;
    }

    private void ReadBlock(HtmlBlock block, int outer)
    {
        var html = block.Lines.ToString();
        var tokens = Scan(block, html);
        foreach (var token in tokens ?? [])
        {
            switch (token.Kind)
            {
                case RawTokenKind.StartTag when ElementNames.IsHtml(token.Value):
                    Open(token.Value, outer, isInline: false, isInLink: false);
                    break;
                case RawTokenKind.EndTag when ElementNames.IsHtml(token.Value):
                    CloseTag(token.Value, outer);
                    break;
            }
        }

        // Markdown may follow inside a block, but not inside text.
        if (_open.Count > outer && !ElementNames.IsPlainBlock(_open[^1]))
        {
            NotPlain();
        }
    }

    private void ReadInlines(ContainerInline container, bool isInLink)
    {
        if (!TryDescend())
        {
            return;
        }

        var outer = _open.Count;
        foreach (var inline in container)
        {
            _nodes++;
            switch (inline)
            {
                case HtmlInline html:
                    ReadInline(html, outer, isInLink);
                    break;
                case LinkInline { IsImage: false } link:
                    _isPlain &= !IsLinkOpen(outer);
                    ReadInner(link, isInLink: true);
                    break;
                case ContainerInline inner:
                    ReadInner(inner, isInLink || IsLinkOpen(outer));
                    break;
                case AutolinkInline or FootnoteLink:
                    _isPlain &= !IsLinkOpen(outer);
                    break;
            }
        }

        Leave(outer);
        _depth--;
    }

    private void ReadInner(ContainerInline container, bool isInLink)
    {
        _openFormatting++;
        ReadInlines(container, isInLink);
        _openFormatting--;
    }

    private void ReadInline(HtmlInline inline, int outer, bool isInLink)
    {
        var html = inline.Tag;
        if (html.StartsWith("<?", StringComparison.Ordinal) || (html.StartsWith("<!", StringComparison.Ordinal) && !html.StartsWith("<!--", StringComparison.Ordinal)))
        {
            // Every parser takes it for a comment up to the first ">".
            _isPlain &= html.IndexOf('>', StringComparison.Ordinal) == html.Length - 1;
            _tokens.Add(inline, []);
            return;
        }

        if (Scan(inline, html) is not [var token])
        {
            _isPlain = false;
            return;
        }

        if (!ElementNames.IsHtml(token.Value))
        {
            return;
        }

        if (token.Kind == RawTokenKind.StartTag)
        {
            Open(token.Value, outer, isInline: true, isInLink);
        }
        else if (token.Kind == RawTokenKind.EndTag)
        {
            CloseTag(token.Value, outer);
        }
    }

    private List<RawToken>? Scan(MarkdownObject node, string html)
    {
        var tokens = RawTokenizer.Read(html);
        _tokens.Add(node, tokens);
        if (tokens is null)
        {
            _isPlain = false;
            _looseFormatting += CountFormatting(html);
        }

        _tags += html.Count('<');
        return tokens;
    }

    private void Open(string name, int outer, bool isInline, bool isInLink)
    {
        if (ElementNames.IsPlainVoid(name))
        {
            return;
        }

        var parent = _open.Count > outer ? _open[^1] : null;
        var isInText = isInline || (parent is not null && !ElementNames.IsPlainBlock(parent));
        var mayOpen = name switch
        {
            "a" => !isInLink && !IsLinkOpen(outer),
            "summary" => parent == "details",
            _ when ElementNames.IsPlainInline(name) => true,
            _ => !isInText && (ElementNames.IsPlainBlock(name) || ElementNames.IsPlainTextBlock(name)),
        };
        if (!mayOpen)
        {
            NotPlain();
        }

        _open.Add(name);
        _openFormatting += ElementNames.IsFormatting(name) ? 1 : 0;
    }

    private void CloseTag(string name, int outer)
    {
        if (_open.Count > outer && _open[^1] == name)
        {
            RemoveLast();
            return;
        }

        NotPlain();
    }

    // What is still open at the end of a container will be closed by it.
    private void Leave(int outer)
    {
        if (_open.Count > outer)
        {
            NotPlain();
        }

        while (_open.Count > outer)
        {
            RemoveLast();
        }
    }

    private void RemoveLast()
    {
        _openFormatting -= ElementNames.IsFormatting(_open[^1]) ? 1 : 0;
        _open.RemoveAt(_open.Count - 1);
    }

    // Where tags do not nest, an HTML parser closes formatting elements and opens them again in what follows.
    private void NotPlain()
    {
        _isPlain = false;
        _looseFormatting += _openFormatting;
    }

    private bool TryDescend()
    {
        if (_depth == MaximumDepth)
        {
            IsTooDeep = true;
            return false;
        }

        _depth++;
        return true;
    }

    private bool IsLinkOpen(int outer) => _open.FindIndex(outer, name => name == "a") >= 0;

    private int CountFormatting(string html)
    {
        var count = 0;
        var rest = html.AsSpan();
        for (var at = rest.IndexOf('<'); at >= 0; at = rest.IndexOf('<'))
        {
            rest = rest[(at + 1)..];
            var end = rest.IndexOf('>');
            _isExcessive |= (end < 0 ? rest.Length : end) > MaximumTagLength;
            var length = 0;
            while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            {
                length++;
            }

            count += length is > 0 and <= 6 && ElementNames.IsFormatting(rest[..length].ToString().ToLowerInvariant()) ? 1 : 0;
        }

        return count;
    }
}
