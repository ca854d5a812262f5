using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>The places of a README that a link can lead to, as GitHub makes them: from the headings, and from ids in HTML.</summary>
/// <remarks>The expressions take linear time: each starts at a word, and its loops end where the next part begins.</remarks>
internal sealed partial class HeadingAnchors
{
    private readonly HashSet<string> _anchors = new(StringComparer.OrdinalIgnoreCase);

    // Its host makes anchors for these too, from a text that only a browser would tell.
    private bool _hasHtmlHeading;

    public static HeadingAnchors Of(MarkdownDocument document)
    {
        var anchors = new HeadingAnchors();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is HeadingBlock heading)
            {
                anchors.Add(Slug(PlainText.Of(heading.Inline)));
            }
            else if (block is HtmlBlock html)
            {
                anchors.AddHtml(html.Lines.ToString());
            }

            foreach (var tag in InlineWalk.Leaves(block.Inline).OfType<HtmlInline>())
            {
                anchors.AddHtml(tag.Tag);
            }
        }

        return anchors;
    }

    public bool Has(string fragment) =>
        _hasHtmlHeading || _anchors.Contains(fragment) || fragment.Equals("top", StringComparison.OrdinalIgnoreCase) || LineNumber().IsMatch(fragment);

    private void Add(string anchor)
    {
        var unique = anchor;
        for (var i = 1; !_anchors.Add(unique); i++)
        {
            unique = $"{anchor}-{i}";
        }
    }

    private void AddHtml(string html)
    {
        _hasHtmlHeading |= HtmlHeading().IsMatch(html);
        foreach (Match match in Id().Matches(html))
        {
            _anchors.Add(match.Groups["id"].Value);
        }
    }

    /// <summary>Lower case, blanks as <c>-</c>, without other punctuation; letters of every script stay.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-')
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    [GeneratedRegex("<h[1-6][\\s>]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex HtmlHeading();

    [GeneratedRegex("""\s(?:id|name)\s*=\s*["']?(?<id>[^"'\s>]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Id();

    [GeneratedRegex("^L[0-9]+(-L[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex LineNumber();
}
