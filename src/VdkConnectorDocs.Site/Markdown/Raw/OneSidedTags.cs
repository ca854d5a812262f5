using System.Text;

namespace VdkConnectorDocs.Site.Markdown.Raw;

/// <summary>
/// Start tags without end tag, or the reverse, of elements that are left out with their content. They would take the rest of the
/// document with them; most often they are placeholders (<c>&lt;title&gt;</c>) and no HTML at all, so they are shown as text.
/// </summary>
internal static class OneSidedTags
{
    /// <summary>The HTML with the <c>&lt;</c> of such tags as a character reference.</summary>
    public static string Escape(string html)
    {
        StringBuilder? escaped = null;
        var copied = 0;
        var open = new HashSet<string>(StringComparer.Ordinal);
        var lastEnd = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            if (name.Length == 0 || !ElementNames.IsDroppedWithContent(name))
            {
                continue;
            }

            var hasPartner = isEnd ? open.Contains(name) : HasEndBehind(html, name, at, lastEnd) && name != "plaintext";
            if (hasPartner)
            {
                open.Add(name);
                continue;
            }

            escaped ??= new StringBuilder(html.Length + 16);
            escaped.Append(html, copied, at - copied).Append("&lt;");
            copied = at + 1;
        }

        return escaped?.Append(html, copied, html.Length - copied).ToString() ?? html;
    }

    private static bool HasEndBehind(string html, string name, int position, Dictionary<string, int> lastEnd)
    {
        if (!lastEnd.TryGetValue(name, out var last))
        {
            last = html.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
            lastEnd.Add(name, last);
        }

        return last > position;
    }

    private static string NameAt(string html, int position)
    {
        const int MaximumLength = 16;
        var end = position;
        while (end < html.Length && end - position <= MaximumLength && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[position..end].ToLowerInvariant();
    }
}
