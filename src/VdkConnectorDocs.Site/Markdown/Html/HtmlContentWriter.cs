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
