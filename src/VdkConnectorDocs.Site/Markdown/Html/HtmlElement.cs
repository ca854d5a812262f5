namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>What may stand inside an element.</summary>
internal enum ContentModel
{
    /// <summary>Blocks and text.</summary>
    Flow,

    /// <summary>Text and inline elements only.</summary>
    Phrasing,

    /// <summary>List items only.</summary>
    List,

    /// <summary>Rows only; their groups are opened by the rows.</summary>
    Table,

    /// <summary>Cells only.</summary>
    Row,

    /// <summary>A summary, then flow.</summary>
    Details,
}

/// <summary>Where an element may stand.</summary>
internal enum ElementPlace
{
    Block,
    Inline,
    ListItem,
    Row,
    Cell,
    Summary,
}

/// <summary>
/// An element that a document may contain. The list is closed: what has no field here cannot be written. The content models are those
/// of the HTML standard, narrowed where that keeps a page usable: links and headings hold phrasing only.
/// </summary>
internal sealed record HtmlElement(string Name, ElementPlace Place, ContentModel Content, bool DropWhenEmpty = false)
{
    public static readonly HtmlElement Paragraph = Block("p", ContentModel.Phrasing, dropWhenEmpty: true);
    public static readonly HtmlElement Division = Block("div", ContentModel.Flow, dropWhenEmpty: true);
    public static readonly HtmlElement Quotation = Block("blockquote", ContentModel.Flow, dropWhenEmpty: true);
    public static readonly HtmlElement Preformatted = Block("pre", ContentModel.Phrasing, dropWhenEmpty: true);
    public static readonly HtmlElement BulletList = Block("ul", ContentModel.List, dropWhenEmpty: true);
    public static readonly HtmlElement NumberedList = Block("ol", ContentModel.List, dropWhenEmpty: true);
    public static readonly HtmlElement ListItem = new("li", ElementPlace.ListItem, ContentModel.Flow);
    public static readonly HtmlElement Details = Block("details", ContentModel.Details, dropWhenEmpty: true);
    public static readonly HtmlElement Summary = new("summary", ElementPlace.Summary, ContentModel.Phrasing, DropWhenEmpty: true);
    public static readonly HtmlElement Table = Block("table", ContentModel.Table, dropWhenEmpty: true);
    public static readonly HtmlElement Row = new("tr", ElementPlace.Row, ContentModel.Row);
    public static readonly HtmlElement HeaderCell = new("th", ElementPlace.Cell, ContentModel.Flow);
    public static readonly HtmlElement Cell = new("td", ElementPlace.Cell, ContentModel.Flow);

    public static readonly HtmlElement Link = new("a", ElementPlace.Inline, ContentModel.Phrasing, DropWhenEmpty: true);
    public static readonly HtmlElement Span = Inline("span");
    public static readonly HtmlElement Emphasis = Inline("em");
    public static readonly HtmlElement Strong = Inline("strong");
    public static readonly HtmlElement Deleted = Inline("del");
    public static readonly HtmlElement Inserted = Inline("ins");
    public static readonly HtmlElement Struck = Inline("s");
    public static readonly HtmlElement Code = Inline("code");
    public static readonly HtmlElement Keyboard = Inline("kbd");
    public static readonly HtmlElement Sample = Inline("samp");
    public static readonly HtmlElement Variable = Inline("var");
    public static readonly HtmlElement Subscript = Inline("sub");
    public static readonly HtmlElement Superscript = Inline("sup");
    public static readonly HtmlElement Mark = Inline("mark");
    public static readonly HtmlElement Small = Inline("small");
    public static readonly HtmlElement Quote = Inline("q");
    public static readonly HtmlElement Citation = Inline("cite");
    public static readonly HtmlElement Abbreviation = Inline("abbr");
    public static readonly HtmlElement Bold = Inline("b");
    public static readonly HtmlElement Italic = Inline("i");

    private static readonly HtmlElement[] Headings =
        [.. Enumerable.Range(1, 6).Select(level => Block("h" + (char)('0' + level), ContentModel.Phrasing, dropWhenEmpty: true))];

    public bool IsHeading => Name is ['h', >= '1' and <= '6'];

    /// <param name="level">1 to 6.</param>
    public static HtmlElement Heading(int level) => Headings[level - 1];

    private static HtmlElement Block(string name, ContentModel content, bool dropWhenEmpty) =>
        new(name, ElementPlace.Block, content, dropWhenEmpty);

    private static HtmlElement Inline(string name) => new(name, ElementPlace.Inline, ContentModel.Phrasing);
}
