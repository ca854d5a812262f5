namespace VdkConnectorDocs.Diagnostics;

/// <summary>Addresses as they may be printed.</summary>
public static class AddressText
{
    private const string SchemeEnd = "://";

    /// <summary>An address without the user and password that may stand before its host; anything else as it is.</summary>
    /// <remarks>Found in the text: a parsed address would have them in another spelling, and what is no valid address can hold them too.</remarks>
    public static string WithoutCredentials(string address)
    {
        var scheme = address.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme < 0)
        {
            return address;
        }

        var start = scheme + SchemeEnd.Length;
        var length = address.AsSpan(start).IndexOfAny('/', '?', '#');
        var end = length < 0 ? address.Length : start + length;
        var at = address.AsSpan(start, end - start).LastIndexOf('@');
        return at < 0 ? address : string.Concat(address.AsSpan(0, start), address.AsSpan(start + at + 1));
    }
}
