using System.Net;

namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>Headings, ids, and the links to them.</summary>
internal sealed partial class HtmlContentWriter
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeatedNames = new(StringComparer.Ordinal);
    private readonly Stack<(int Position, string Id)> _writtenIds = new();
    private readonly Stack<(int Position, string Fragment)> _fragmentLinks = new();

    /// <summary>Opens a heading of a level in the document, 1 to 6.</summary>
    public void OpenHeading(int documentLevel)
    {
        var anyHeading = HtmlElement.Heading(1);
        PrepareFor(anyHeading);
        if (!MayOpen(anyHeading))
        {
            PushUnwritten(anyHeading);
            return;
        }

        _headingText.Clear();
        PushWritten(HtmlElement.Heading(outline.Enter(documentLevel)), [], isImplied: false, columns: 0);
    }

    /// <summary>Opens a link; one that leads nowhere, or stands in another, leaves only its text.</summary>
    public void OpenLink(LinkTarget target, string? title)
    {
        PrepareFor(HtmlElement.Link);
        if (target.IsNone || !MayOpen(HtmlElement.Link))
        {
            PushUnwritten(HtmlElement.Link);
            return;
        }

        PushWritten(
            HtmlElement.Link,
            [new("href", target.Address), new("title", title), new("rel", target.IsForeign ? "nofollow ugc" : null)],
            isImplied: false,
            columns: 0);
        if (target.Fragment is { } fragment)
        {
            _fragmentLinks.Push((_current.AttributePosition, fragment));
        }
    }

    /// <summary>Writes a place that a link of the document can lead to, unless the name is taken or has other characters than names have.</summary>
    public void Anchor(string name)
    {
        if (!IsName(name) || _current.Content is not (ContentModel.Flow or ContentModel.Phrasing))
        {
            return;
        }

        var id = idPrefix + name;
        if (Register(id))
        {
            _buffer.Append($"<span id=\"{id}\"></span>");
            _current.HasAnchor = true;
        }
    }

    /// <summary>Writes the addresses of links to fragments, now that every id is known.</summary>
    /// <param name="resolveUnknown">Gives the address for a fragment that no element of the document has; null for none.</param>
    public void ResolveFragments(Func<string, string?> resolveUnknown)
    {
        foreach (var (position, fragment) in _fragmentLinks)
        {
            if ((FindId(fragment) is { } id ? "#" + id : resolveUnknown(fragment)) is { } address)
            {
                _buffer.InsertLater(position, $" href=\"{WebUtility.HtmlEncode(address)}\"");
            }
        }

        _fragmentLinks.Clear();
    }

    private string? FindId(string fragment)
    {
        const string ForeignPrefix = "user-content-";
        if (fragment.StartsWith(ForeignPrefix, StringComparison.Ordinal))
        {
            fragment = fragment[ForeignPrefix.Length..];
        }

        foreach (var name in (ReadOnlySpan<string>)[fragment, fragment.ToLowerInvariant(), HeadingOutline.Slug(fragment)])
        {
            if (_ids.Contains(idPrefix + name))
            {
                return idPrefix + name;
            }
        }

        return null;
    }

    private void CompleteHeading(Frame frame, HtmlElement element)
    {
        var text = string.Join(' ', _headingText.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var id = TakeId(HeadingOutline.Slug(text));
        _buffer.InsertLater(frame.AttributePosition, $" id=\"{id}\"");
        outline.Headings.Add(new DocumentHeading(element.Name[1] - '0', id, text));
    }

    /// <summary>The id for an element of our own that links of the document lead to by <paramref name="name"/>.</summary>
    public string TakeAnchor(string name) => TakeId(name);

    // The first of name, name-1, name-2… that no element has yet, with the prefix.
    private string TakeId(string name)
    {
        var id = idPrefix + name;
        while (!Register(id))
        {
            var number = _repeatedNames.GetValueOrDefault(name) + 1;
            _repeatedNames[name] = number;
            id = $"{idPrefix}{name}-{number}";
        }

        return id;
    }

    private bool Register(string id)
    {
        if (!_ids.Add(id))
        {
            return false;
        }

        _writtenIds.Push((_buffer.Length, id));
        return true;
    }

    private void Truncate(int length)
    {
        _buffer.Truncate(length);
        while (_fragmentLinks.TryPeek(out var link) && link.Position >= length)
        {
            _fragmentLinks.Pop();
        }

        while (_writtenIds.TryPeek(out var written) && written.Position >= length)
        {
            _ids.Remove(_writtenIds.Pop().Id);
        }
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
