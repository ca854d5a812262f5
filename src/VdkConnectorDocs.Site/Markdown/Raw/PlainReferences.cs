using System.Text;

namespace VdkConnectorDocs.Site.Markdown.Raw;

/// <summary>Resolves those character references of HTML that need no table of names.</summary>
internal static class PlainReferences
{
    /// <summary>The text; null when it has a reference that is not one of these.</summary>
    /// <param name="isAttribute">In an attribute's value, <c>&amp;name=</c> is no reference (HTML standard, 13.2.5.73).</param>
    public static string? Decode(ReadOnlySpan<char> text, bool isAttribute)
    {
        var ampersand = text.IndexOf('&');
        if (text.Contains('\0'))
        {
            return null;
        }

        if (ampersand < 0)
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        while (ampersand >= 0)
        {
            decoded.Append(text[..ampersand]);
            text = text[ampersand..];
            if (Reference(text, isAttribute) is not { } reference)
            {
                return null;
            }

            decoded.Append(reference.Text);
            text = text[reference.Length..];
            ampersand = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    private static (string Text, int Length)? Reference(ReadOnlySpan<char> text, bool isAttribute)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u00A0")])
        {
            if (text.StartsWith(name))
            {
                return (value, name.Length);
            }
        }

        var length = 1;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        var isLiteral = length == 1
            ? text.Length == 1 || text[1] != '#'
            : isAttribute && length < text.Length && text[length] == '=';
        return isLiteral ? (text[..length].ToString(), length) : null;
    }
}
