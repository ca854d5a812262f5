using System.Text;

namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>
/// Writes a document's content, and is the only thing that does. Whatever it is told, what comes out is balanced, holds only the
/// elements of <see cref="HtmlElement"/> where the HTML standard allows them, and escapes every text and value: an element that
/// may not stand where it is opened leaves its content in the element around it. So neither Markdown nor HTML of a document can
/// bring markup of its own into a page.
/// </summary>
/// <param name="outline">Receives the headings.</param>
/// <param name="idPrefix">What ids begin with.</param>
/// <param name="maximumDepth">Elements nested deeper leave their content in the one around them.</param>
internal sealed partial class HtmlContentWriter(HeadingOutline outline, string idPrefix, int maximumDepth)
{
    private readonly HtmlBuffer _buffer = new();
    private readonly Stack<Frame> _frames = new();
    private readonly StringBuilder _headingText = new();
    private Frame _current = new() { Content = ContentModel.Flow };

    /// <summary>An element that is open, or that was not written and passes its content on.</summary>
    private sealed class Frame
    {
        /// <summary>Null when the element was not written.</summary>
        public HtmlElement? Element { get; init; }

        public ContentModel Content { get; set; }

        /// <summary>Opened by the writer to make its content valid; closed with the element around it.</summary>
        public bool IsImplied { get; init; }

        public bool IsBlock { get; init; }

        public bool InLink { get; init; }

        public bool InHeading { get; init; }

        /// <summary>No heading may stand here.</summary>
        public bool NoHeading { get; init; }

        /// <summary>White space is part of the text.</summary>
        public bool InPreformatted { get; init; }

        /// <summary>Where the start tag begins.</summary>
        public int Start { get; init; }

        /// <summary>Where an attribute can be put into the start tag.</summary>
        public int AttributePosition { get; init; }

        /// <summary>Where the content begins.</summary>
        public int ContentStart { get; init; }

        /// <summary>Something that a reader can see was written.</summary>
        public bool HasContent { get; set; }

        /// <summary>Something that a link can lead to was written.</summary>
        public bool HasAnchor { get; set; }

        /// <summary>Of a table: how many cells each row has.</summary>
        public int Columns { get; init; }

        /// <summary>Of a row: how many cells it has so far.</summary>
        public int Cells { get; set; }

        /// <summary>Of a table: which group of rows is open.</summary>
        public RowGroup Group { get; set; }
    }

    private enum RowGroup
    {
        None,
        Header,
        Body,
    }

    /// <summary>Opens an element; each is closed with <see cref="Close"/>.</summary>
    public void Open(HtmlElement element, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        PrepareFor(element);
        if (!MayOpen(element))
        {
            PushUnwritten(element);
            return;
        }

        PushWritten(element, attributes, isImplied: false, columns: 0);
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close()
    {
        while (_current.IsImplied)
        {
            Pop();
        }

        Pop();
    }

    /// <summary>Writes text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var isBlank = text.IsWhiteSpace();
        if (isBlank && !_current.InPreformatted && (_buffer.EndsWithLineBreak || _current.Content is not (ContentModel.Flow or ContentModel.Phrasing)))
        {
            return;
        }

        if (!isBlank)
        {
            PrepareFor(HtmlElement.Span);
        }

        if (_current.Content is not (ContentModel.Flow or ContentModel.Phrasing))
        {
            return;
        }

        if (text[0] == '\n' && _current.Element == HtmlElement.Preformatted && _buffer.Length == _current.ContentStart)
        {
            // A browser takes the first line break of a preformatted text away.
            _buffer.Append('\n');
        }

        _buffer.AppendText(text);
        _current.HasContent |= !isBlank;
        if (_current.InHeading)
        {
            _headingText.Append(text);
        }
    }

    /// <summary>Writes a line break.</summary>
    public void LineBreak()
    {
        if (_current.Content is ContentModel.Flow or ContentModel.Phrasing)
        {
            _buffer.Append("<br>\n");
        }
    }

    /// <summary>Writes a place where a line may be broken.</summary>
    public void WordBreak()
    {
        if (_current.Content is ContentModel.Flow or ContentModel.Phrasing)
        {
            _buffer.Append("<wbr>");
        }
    }

    /// <summary>Writes a rule between two topics, where blocks may stand.</summary>
    public void Rule()
    {
        PrepareFor(HtmlElement.Division);
        if (_current.Content == ContentModel.Flow)
        {
            StartLine();
            _buffer.Append("<hr>\n");
            _current.HasContent = true;
        }
    }

    /// <summary>Writes an image.</summary>
    /// <param name="alternative">Not empty: it is also the name of a link around the image.</param>
    public void Image(string address, string alternative, string? title, int width, int height)
    {
        PrepareFor(HtmlElement.Span);
        if (_current.Content is not (ContentModel.Flow or ContentModel.Phrasing))
        {
            return;
        }

        _buffer.Append("<img");
        WriteAttribute(new("src", address));
        WriteAttribute(new("alt", alternative));
        WriteAttribute(new("title", title));
        if (width > 0 && height > 0)
        {
            _buffer.Append($" width=\"{width}\" height=\"{height}\"");
        }

        _buffer.Append(" loading=\"lazy\" decoding=\"async\">");
        _current.HasContent = true;
        if (_current.InHeading)
        {
            _headingText.Append(alternative);
        }
    }

    /// <summary>The whole markup. Every element must have been closed.</summary>
    public override string ToString() => _buffer.ToString();

    // Opens what must stand between the current element and the next one.
    private void PrepareFor(HtmlElement element)
    {
        if (_current.Content == ContentModel.List && element.Place != ElementPlace.ListItem)
        {
            PushWritten(HtmlElement.ListItem, [], isImplied: true, columns: 0);
        }
        else if (element.Place == ElementPlace.ListItem && _current.IsImplied && _current.Element == HtmlElement.ListItem)
        {
            Pop();
        }
        else if (_current.Content == ContentModel.Details && element.Place != ElementPlace.Summary)
        {
            StartLine();
            _buffer.Append("<summary>Details</summary>\n");
            _current.Content = ContentModel.Flow;
        }
    }

    private bool MayOpen(HtmlElement element)
    {
        var isNested = element.Place is ElementPlace.Block or ElementPlace.Inline;
        if ((isNested && _frames.Count >= maximumDepth) || (element == HtmlElement.Link && _current.InLink) || (element.IsHeading && _current.NoHeading))
        {
            return false;
        }

        return element.Place switch
        {
            ElementPlace.Inline => _current.Content is ContentModel.Flow or ContentModel.Phrasing,
            ElementPlace.Block => _current.Content == ContentModel.Flow,
            ElementPlace.ListItem => _current.Content == ContentModel.List,
            ElementPlace.Summary => _current.Content == ContentModel.Details,
            ElementPlace.Row => _current.Content == ContentModel.Table,
            _ => _current.Content == ContentModel.Row && _current.Cells < _current.Columns,
        };
    }

    private void PushUnwritten(HtmlElement element)
    {
        var isBlock = element.Place != ElementPlace.Inline;
        if (isBlock)
        {
            SeparateWords();
        }

        _frames.Push(_current);
        _current = new Frame
        {
            Content = _current.Content,
            IsBlock = isBlock,
            InLink = _current.InLink,
            InHeading = _current.InHeading,
            NoHeading = _current.NoHeading,
            InPreformatted = _current.InPreformatted,
            Columns = _current.Columns,
            Cells = _current.Cells,
            Start = _buffer.Length,
        };
    }

    private void PushWritten(HtmlElement element, ReadOnlySpan<HtmlAttribute> attributes, bool isImplied, int columns)
    {
        var isBlock = element.Place != ElementPlace.Inline;
        if (isBlock)
        {
            StartLine();
        }

        var start = _buffer.Length;
        _buffer.Append('<');
        _buffer.Append(element.Name);
        var attributePosition = _buffer.Length;
        foreach (var attribute in attributes)
        {
            WriteAttribute(attribute);
        }

        _buffer.Append('>');
        if (element.Content is ContentModel.List or ContentModel.Table or ContentModel.Row)
        {
            _buffer.Append('\n');
        }

        _frames.Push(_current);
        _current = new Frame
        {
            Element = element,
            Content = element.Content,
            IsImplied = isImplied,
            IsBlock = isBlock,
            InLink = _current.InLink || element == HtmlElement.Link || element.Place == ElementPlace.Summary,
            InHeading = _current.InHeading || element.IsHeading,
            NoHeading = _current.NoHeading || element == HtmlElement.HeaderCell,
            InPreformatted = _current.InPreformatted || element == HtmlElement.Preformatted,
            Start = start,
            AttributePosition = attributePosition,
            ContentStart = _buffer.Length,
            Columns = columns,
        };
    }

    private void Pop()
    {
        var frame = _current;
        _current = _frames.Pop();
        if (frame.Element is not { } element)
        {
            PassOn(frame);
            if (frame.IsBlock)
            {
                SeparateWords();
            }

            return;
        }

        if (element.DropWhenEmpty && !frame.HasContent && !(frame.HasAnchor && element == HtmlElement.Paragraph))
        {
            Discard(frame, element);
            return;
        }

        WriteEnd(frame, element);
        PassOn(frame);
        if (element.Place == ElementPlace.Summary)
        {
            _current.Content = ContentModel.Flow;
        }
        else if (element.Place == ElementPlace.Cell)
        {
            _current.Cells++;
        }
    }

    private void WriteEnd(Frame frame, HtmlElement element)
    {
        if (element.IsHeading)
        {
            CompleteHeading(frame, element);
        }
        else if (element.Place == ElementPlace.Row)
        {
            PadRow(frame);
        }
        else if (element == HtmlElement.Table)
        {
            CloseRowGroup(frame);
        }
        else if (element == HtmlElement.HeaderCell && !frame.HasContent)
        {
            // A header that says nothing is no header.
            Truncate(frame.Start);
            _buffer.Append("<td></td>\n");
            return;
        }

        _buffer.Append("</");
        _buffer.Append(element.Name);
        _buffer.Append('>');
        if (frame.IsBlock)
        {
            _buffer.Append('\n');
        }
    }

    private void PassOn(Frame frame)
    {
        _current.HasContent |= frame.HasContent;
        _current.HasAnchor |= frame.HasAnchor;
        if (frame.Element is null)
        {
            _current.Cells = frame.Cells;
        }
    }

    private void Discard(Frame frame, HtmlElement element)
    {
        Truncate(frame.Start);
        if (element.IsHeading)
        {
            outline.Forget();
        }
    }

    private void StartLine()
    {
        if (!_buffer.EndsWithLineBreak)
        {
            _buffer.Append('\n');
        }
    }

    private void SeparateWords()
    {
        if (!_buffer.EndsWithWhiteSpace && _current.Content is ContentModel.Flow or ContentModel.Phrasing)
        {
            _buffer.Append(_current.Content == ContentModel.Flow ? '\n' : ' ');
        }
    }

    private void WriteAttribute(HtmlAttribute attribute)
    {
        if (attribute.Value is not { } value)
        {
            return;
        }

        _buffer.Append(' ');
        _buffer.Append(attribute.Name);
        _buffer.Append("=\"");
        _buffer.AppendValue(value);
        _buffer.Append('"');
    }
}
