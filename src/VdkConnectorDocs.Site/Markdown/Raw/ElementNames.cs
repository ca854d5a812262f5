using System.Collections.Frozen;

namespace VdkConnectorDocs.Site.Markdown.Raw;

/// <summary>What is known about the names of HTML elements.</summary>
internal static class ElementNames
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi", "bdo", "bgsound",
        "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "command",
        "content", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "element", "em", "embed",
        "fencedframe", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
        "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "image", "img", "input", "ins", "isindex", "kbd", "keygen", "label",
        "legend", "li", "link", "listing", "main", "map", "mark", "marquee", "math", "menu", "menuitem", "meta", "meter", "multicol", "nav",
        "nextid", "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture",
        "plaintext", "portal", "pre", "progress", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search", "section",
        "select", "selectedcontent", "shadow", "slot", "small", "source", "spacer", "span", "strike", "strong", "style", "sub", "summary",
        "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u",
        "ul", "var", "video", "wbr", "xmp",
    ]);

    // Their content is code, another language, or stands in for what they load.
    private static readonly FrozenSet<string> WithoutContent = FrozenSet.ToFrozenSet(
    [
        "applet", "audio", "base", "button", "canvas", "datalist", "embed", "fencedframe", "frame", "frameset", "head", "iframe", "keygen", "link",
        "map", "math", "meta", "meter", "noembed", "noframes", "noscript", "object", "optgroup", "option", "param", "plaintext", "portal",
        "progress", "script", "select", "style", "svg", "template", "textarea", "title", "track", "video", "xmp",
    ]);

    private static readonly FrozenSet<string> DroppedVoid =
        FrozenSet.ToFrozenSet(["base", "embed", "frame", "keygen", "link", "meta", "param", "track"]);

    private static readonly FrozenSet<string> PlainBlocks = FrozenSet.ToFrozenSet(["div", "center", "details"]);

    private static readonly FrozenSet<string> PlainTextBlocks = FrozenSet.ToFrozenSet(["p", "h1", "h2", "h3", "h4", "h5", "h6", "summary"]);

    private static readonly FrozenSet<string> PlainInline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "b", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "tt", "u", "var",
    ]);

    private static readonly FrozenSet<string> PlainVoid = FrozenSet.ToFrozenSet(["br", "img", "wbr"]);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]);

    /// <summary>A browser knows the element; another name is a placeholder such as <c>&lt;account&gt;</c>, which is shown as written.</summary>
    public static bool IsHtml(string name) => All.Contains(name);

    /// <summary>The element is left out with everything in it.</summary>
    public static bool IsDropped(string name) => WithoutContent.Contains(name);

    /// <summary>The element is left out and everything up to its end tag belongs to it.</summary>
    public static bool IsDroppedWithContent(string name) => IsDropped(name) && !DroppedVoid.Contains(name);

    /// <summary>Holds blocks and text.</summary>
    public static bool IsPlainBlock(string name) => PlainBlocks.Contains(name);

    /// <summary>A block that holds text only.</summary>
    public static bool IsPlainTextBlock(string name) => PlainTextBlocks.Contains(name);

    /// <summary>Holds text only.</summary>
    public static bool IsPlainInline(string name) => PlainInline.Contains(name);

    /// <summary>Has no content and no end tag.</summary>
    public static bool IsPlainVoid(string name) => PlainVoid.Contains(name);

    /// <summary>An HTML parser opens the element anew in each block until its end tag comes (HTML standard, 13.2.4.3).</summary>
    public static bool IsFormatting(string name) => Formatting.Contains(name);
}
