using System.Collections.Frozen;
using System.Globalization;
using VdkConnectorDocs.Site.Markdown.Html;
using VdkConnectorDocs.Site.Markdown.Links;
using VdkConnectorDocs.Site.Markdown.Raw;

namespace VdkConnectorDocs.Site.Markdown.Rendering;

/// <summary>
/// Writes the elements of a document's own HTML, by an allow-list: what has no line here passes its content on. Of attributes, only
/// those survive that are asked for by name here; their values are checked or rewritten.
/// </summary>
internal sealed class RawElementWriter(HtmlContentWriter writer, LinkPolicy links, ImageWriter images)
{
    private static readonly FrozenDictionary<string, HtmlElement> Elements = new Dictionary<string, HtmlElement>(StringComparer.Ordinal)
    {
        ["p"] = HtmlElement.Paragraph,
        ["figcaption"] = HtmlElement.Paragraph,
        ["caption"] = HtmlElement.Paragraph,
        ["legend"] = HtmlElement.Paragraph,
        ["dt"] = HtmlElement.Paragraph,
        ["dd"] = HtmlElement.Division,
        ["dl"] = HtmlElement.Division,
        ["div"] = HtmlElement.Division,
        ["center"] = HtmlElement.Division,
        ["section"] = HtmlElement.Division,
        ["article"] = HtmlElement.Division,
        ["header"] = HtmlElement.Division,
        ["footer"] = HtmlElement.Division,
        ["main"] = HtmlElement.Division,
        ["aside"] = HtmlElement.Division,
        ["nav"] = HtmlElement.Division,
        ["address"] = HtmlElement.Division,
        ["figure"] = HtmlElement.Division,
        ["form"] = HtmlElement.Division,
        ["fieldset"] = HtmlElement.Division,
        ["blockquote"] = HtmlElement.Quotation,
        ["ul"] = HtmlElement.BulletList,
        ["menu"] = HtmlElement.BulletList,
        ["dir"] = HtmlElement.BulletList,
        ["li"] = HtmlElement.ListItem,
        ["details"] = HtmlElement.Details,
        ["summary"] = HtmlElement.Summary,
        ["em"] = HtmlElement.Emphasis,
        ["i"] = HtmlElement.Italic,
        ["strong"] = HtmlElement.Strong,
        ["b"] = HtmlElement.Bold,
        ["del"] = HtmlElement.Deleted,
        ["ins"] = HtmlElement.Inserted,
        ["s"] = HtmlElement.Struck,
        ["strike"] = HtmlElement.Struck,
        ["code"] = HtmlElement.Code,
        ["tt"] = HtmlElement.Code,
        ["kbd"] = HtmlElement.Keyboard,
        ["samp"] = HtmlElement.Sample,
        ["var"] = HtmlElement.Variable,
        ["sub"] = HtmlElement.Subscript,
        ["sup"] = HtmlElement.Superscript,
        ["mark"] = HtmlElement.Mark,
        ["small"] = HtmlElement.Small,
        ["q"] = HtmlElement.Quote,
        ["cite"] = HtmlElement.Citation,
    }.ToFrozenDictionary();

    /// <summary>Writes the start of an element, or the whole of one that has no content.</summary>
    /// <returns>How many elements there are to close behind its content.</returns>
    public int Enter(string name, IRawAttributes attributes)
    {
        WriteAnchors(name, attributes);
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                writer.OpenHeading(name[1] - '0');
                return 1;
            case "a":
                var address = attributes.Get("href");
                writer.OpenLink(address is null ? LinkTarget.None : links.Resolve(address), attributes.Get("title"));
                return 1;
            case "abbr" or "acronym":
                writer.Open(HtmlElement.Abbreviation, new HtmlAttribute("title", attributes.Get("title")));
                return 1;
            case "ol":
                writer.Open(HtmlElement.NumberedList, new HtmlAttribute("start", ReadNumber(attributes.Get("start")) is > 1 and var start ? $"{start}" : null));
                return 1;
            case "pre" or "listing":
                writer.OpenPreformatted();
                return 1;
            case "tr":
                writer.OpenRow(isHeader: false);
                return 1;
            case "td" or "th":
                writer.OpenCell(name == "th", AlignmentOf(attributes));
                return 1;
            case "img" or "image":
                images.Write(
                    attributes.Get("src"),
                    attributes.Get("alt"),
                    attributes.Get("title"),
                    ReadNumber(attributes.Get("width")),
                    ReadNumber(attributes.Get("height")));
                return 0;
            case "br":
                writer.LineBreak();
                return 0;
            case "wbr":
                writer.WordBreak();
                return 0;
            case "hr":
                writer.Rule();
                return 0;
            case var _ when Elements.TryGetValue(name, out var element):
                writer.Open(element);
                return 1;
            default:
                return 0;
        }
    }

    /// <summary>How the cells of a raw table are aligned, by their obsolete attribute.</summary>
    public static ColumnAlignment AlignmentOf(IRawAttributes attributes) => attributes.Get("align")?.ToLowerInvariant() switch
    {
        "left" => ColumnAlignment.Left,
        "center" => ColumnAlignment.Center,
        "right" => ColumnAlignment.Right,
        _ => ColumnAlignment.Unspecified,
    };

    private void WriteAnchors(string name, IRawAttributes attributes)
    {
        if (attributes.Get("id") is { } id)
        {
            writer.Anchor(id);
        }

        if (name == "a" && attributes.Get("name") is { } anchor)
        {
            writer.Anchor(anchor);
        }
    }

    // 0 when it is no number of pixels that a page could need.
    private static int ReadNumber(string? text)
    {
        const int Maximum = 4096;
        var digits = text?.EndsWith("px", StringComparison.Ordinal) == true ? text[..^2] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Maximum ? number : 0;
    }
}
