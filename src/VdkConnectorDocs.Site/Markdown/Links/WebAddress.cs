using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace VdkConnectorDocs.Site.Markdown.Links;

/// <summary>What an address in a document is.</summary>
internal enum AddressKind
{
    /// <summary>Not to be followed: another scheme than the web's and mail's, or nothing that browsers agree on.</summary>
    Forbidden,

    /// <summary><c>https:</c>, <c>http:</c> or <c>mailto:</c>.</summary>
    Absolute,

    /// <summary>Of the same host.</summary>
    Relative,

    /// <summary>Of the same document.</summary>
    Fragment,
}

/// <summary>
/// Reads an address as a browser would (URL standard): white space around it and line breaks in it do not count, a backslash is
/// not trusted, and an address without scheme but with a host is <c>https</c>. What is not clearly harmless is forbidden.
/// </summary>
internal static class WebAddress
{
    private const int MaximumLength = 4096;

    private static readonly SearchValues<char> BreakingWhiteSpace = SearchValues.Create("\t\n\r");
    private static readonly SearchValues<char> SchemeEnd = SearchValues.Create(":/?#\\");

    private static readonly SearchValues<char> Unencoded =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    /// <summary>Tells what an address is.</summary>
    /// <param name="text">The address as the document has it, with character references resolved.</param>
    /// <param name="address">An absolute address valid for HTML; a relative one as written; a fragment without <c>#</c>; else empty.</param>
    public static AddressKind Read(string text, out string address)
    {
        address = "";
        var trimmed = Strip(text);
        if (trimmed.Length is 0 or > MaximumLength || trimmed.Any(char.IsControl))
        {
            return AddressKind.Forbidden;
        }

        if (trimmed[0] == '#')
        {
            address = Uri.UnescapeDataString(trimmed[1..]);
            return AddressKind.Fragment;
        }

        var schemeEnd = trimmed.AsSpan().IndexOfAny(SchemeEnd);
        if (schemeEnd >= 0 && trimmed[schemeEnd] == ':')
        {
            var scheme = trimmed[..schemeEnd].ToLowerInvariant();
            var rest = trimmed.AsSpan(schemeEnd + 1);
            return scheme switch
            {
                "https" or "http" => ReadWeb(scheme, rest, out address),
                "mailto" => ReadMail(rest, out address),
                _ => AddressKind.Forbidden,
            };
        }

        if (trimmed.StartsWith("//", StringComparison.Ordinal))
        {
            return ReadWeb("https", trimmed, out address);
        }

        if (trimmed.Contains('\\', StringComparison.Ordinal))
        {
            return AddressKind.Forbidden;
        }

        address = trimmed;
        return AddressKind.Relative;
    }

    /// <summary>Percent-encodes what may not stand in a path, query or fragment; what is encoded already stays.</summary>
    public static string Encode(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Unencoded))
        {
            return text.ToString();
        }

        var encoded = new StringBuilder(text.Length + 16);
        var isInFragment = false;
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out var rune, out var consumed);
            if ((rune.IsAscii && Unencoded.Contains((char)rune.Value)) || IsEscape(text[i..]) || (rune.Value == '#' && !isInFragment) || IsPlainLetter(rune))
            {
                encoded.Append(text.Slice(i, consumed));
                isInFragment |= rune.Value == '#';
            }
            else
            {
                foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
                }
            }

            i += consumed;
        }

        return encoded.ToString();
    }

    private static string Strip(string text)
    {
        var first = 0;
        var end = text.Length;
        while (first < end && text[first] <= ' ')
        {
            first++;
        }

        while (end > first && text[end - 1] <= ' ')
        {
            end--;
        }

        var trimmed = text[first..end];
        return trimmed.AsSpan().ContainsAny(BreakingWhiteSpace)
            ? string.Concat(trimmed.Where(c => c is not ('\t' or '\n' or '\r')))
            : trimmed;
    }

    private static AddressKind ReadWeb(string scheme, ReadOnlySpan<char> rest, out string address)
    {
        address = "";
        if (!rest.StartsWith("//"))
        {
            return AddressKind.Forbidden;
        }

        rest = rest[2..];
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        if (!IsAuthority(authority))
        {
            return AddressKind.Forbidden;
        }

        address = $"{scheme}://{authority}{Encode(end < 0 ? "/" : rest[end..])}";
        return AddressKind.Absolute;
    }

    private static AddressKind ReadMail(ReadOnlySpan<char> rest, out string address)
    {
        address = "";
        var at = rest.IndexOf('@');
        if (at <= 0 || at == rest.Length - 1 || rest.ContainsAny('<', '>', '"') || rest.Contains('\\'))
        {
            return AddressKind.Forbidden;
        }

        address = "mailto:" + Encode(rest);
        return AddressKind.Absolute;
    }

    // A host and an optional port; no user name, which only ever serves to pass for another host.
    private static bool IsAuthority(ReadOnlySpan<char> authority)
    {
        if (authority.StartsWith("["))
        {
            var close = authority.IndexOf(']');
            return close > 0 && IPAddress.TryParse(authority[1..close], out _) && !authority.Contains('%') && IsPort(authority[(close + 1)..]);
        }

        var colon = authority.IndexOf(':');
        return IsHost(colon < 0 ? authority : authority[..colon]) && IsPort(colon < 0 ? "" : authority[colon..]);
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        const int MaximumHost = 253;
        const int MaximumLabel = 63;
        if (host.Length is 0 or > MaximumHost)
        {
            return false;
        }

        var lastLabel = default(Range);
        foreach (var label in host.Split('.'))
        {
            var text = host[label];
            if (text.Length is 0 or > MaximumLabel || text[0] == '-' || text[^1] == '-')
            {
                return false;
            }

            foreach (var character in text)
            {
                if (!char.IsLetterOrDigit(character) && character is not ('-' or '_'))
                {
                    return false;
                }
            }

            lastLabel = label;
        }

        // A host that ends in a number is an IPv4 address.
        return !char.IsAsciiDigit(host[lastLabel][0]) || (host.Count('.') == 3 && IPAddress.TryParse(host, out _));
    }

    private static bool IsPort(ReadOnlySpan<char> port) =>
        port.IsEmpty
        || (port[0] == ':' && port.Length > 1 && ushort.TryParse(port[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    private static bool IsPlainLetter(Rune rune) => !rune.IsAscii && Rune.IsLetterOrDigit(rune);
}
