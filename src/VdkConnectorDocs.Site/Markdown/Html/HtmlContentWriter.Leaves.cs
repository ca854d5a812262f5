namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>What has nothing inside of it: text, breaks, rules, images.</summary>
internal sealed partial class HtmlContentWriter
{
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
}
