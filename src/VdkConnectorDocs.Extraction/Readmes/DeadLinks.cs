using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>
/// The relative links of a README, and the images it shows, that lead to no file or folder of the tree, or to no heading of the README.
/// What lies outside the tree cannot be judged.
/// </summary>
internal static class DeadLinks
{
    private static readonly string[] Attributes = ["href", "src"];

    /// <param name="exists">Whether a path, relative to the plugins folder, is a file or folder of the tree.</param>
    /// <returns>In the order of the text; each target once.</returns>
    public static EquatableList<ReadmeLink> Find(MarkdownDocument document, SourceText source, Func<string, bool> exists)
    {
        var anchors = new Lazy<HeadingAnchors>(() => HeadingAnchors.Of(document));
        var folder = source.Path.LastIndexOf('/') is var slash and >= 0 ? source.Path[..slash] : "";
        return Links(document)
            .Where(link => IsDead(link.Target, folder, exists, anchors))
            .OrderBy(static link => link.Offset)
            .DistinctBy(static link => link.Target, StringComparer.Ordinal)
            .Select(link => (link.Target, Position: source.GetPosition(Math.Clamp(link.Offset, 0, source.Length))))
            .Select(static link => new ReadmeLink(link.Target, link.Position.Line, link.Position.Column))
            .ToEquatableList();
    }

    private static IEnumerable<(string Target, int Offset)> Links(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is HtmlBlock { Type: not HtmlBlockType.Comment } html)
            {
                for (var i = 0; i < html.Lines.Count; i++)
                {
                    var slice = html.Lines.Lines[i].Slice;
                    foreach (var link in InHtml(slice.ToString(), slice.Start))
                    {
                        yield return link;
                    }
                }
            }

            foreach (var link in InText(block.Inline))
            {
                yield return link;
            }
        }
    }

    private static IEnumerable<(string Target, int Offset)> InText(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = InlineWalk.Following(inline, inlines!))
        {
            if (inline is LinkInline { Url: { Length: > 0 } url, IsAutoLink: false })
            {
                yield return (url, inline.Span.Start);
            }
            else if (inline is HtmlInline { Tag: { } tag } && !tag.StartsWith("<!--", StringComparison.Ordinal))
            {
                foreach (var link in InHtml(tag, inline.Span.Start))
                {
                    yield return link;
                }
            }
        }
    }

    /// <summary>The values of <c>href</c> and <c>src</c>, where they stand in quotes.</summary>
    private static List<(string Target, int Offset)> InHtml(string html, int offset)
    {
        var found = new List<(string Target, int Offset)>();
        foreach (var attribute in Attributes)
        {
            for (var at = html.IndexOf(attribute, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(attribute, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if ((at == 0 || char.IsWhiteSpace(html[at - 1])) && QuotedValue(html.AsSpan(at + attribute.Length)) is { Length: > 0 } value)
                {
                    found.Add((value, offset + at));
                }
            }
        }

        return found;
    }

    private static string? QuotedValue(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text is not ['=', .. var value] || value.TrimStart() is not ['"' or '\'', ..] quoted)
        {
            return null;
        }

        var end = quoted[1..].IndexOf(quoted[0]);
        return end < 0 ? null : quoted[1..(end + 1)].ToString();
    }

    private static bool IsDead(string target, string folder, Func<string, bool> exists, Lazy<HeadingAnchors> anchors)
    {
        if (target[0] == '#')
        {
            return target.Length > 1 && !anchors.Value.Has(Uri.UnescapeDataString(target[1..]));
        }

        // From a root on it is the host's to say where it leads.
        if (target[0] is '/' or '?' or '\\' || HasScheme(target))
        {
            return false;
        }

        var path = target.AsSpan();
        var end = path.IndexOfAny('#', '?');
        path = end < 0 ? path : path[..end];
        return Resolve(folder, Uri.UnescapeDataString(path)) is { Length: > 0 } resolved && !exists(resolved);
    }

    private static bool HasScheme(string target)
    {
        var colon = target.AsSpan().IndexOfAny(':', '/');
        return colon > 0 && target[colon] == ':';
    }

    /// <summary>Null when it leads out of the tree; empty for the tree itself.</summary>
    private static string? Resolve(string folder, string target)
    {
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
