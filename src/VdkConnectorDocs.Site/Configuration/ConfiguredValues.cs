namespace VdkConnectorDocs.Site.Configuration;

/// <summary>What a value of a configuration may be.</summary>
internal static class ConfiguredValues
{
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    public static bool IsBaseUrl(string text) => IsWebAddress(text) && text.AsSpan().IndexOfAny('?', '#') < 0;

    public static bool IsHost(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns;

    /// <summary>BCP 47, as far as its shape goes.</summary>
    public static bool IsLanguage(string text) =>
        text.Split('-') is [{ Length: 2 or 3 } first, .. var rest]
        && first.All(char.IsAsciiLetter)
        && rest.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    /// <summary>A relative path with <c>/</c> that stays where it begins.</summary>
    public static bool IsTreePath(string text) =>
        !text.StartsWith('/')
        && text.AsSpan().IndexOfAny('\\', '\0', ':') < 0
        && text.TrimEnd('/').Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>A name that git cannot take for an option (git-check-ref-format, rules 3 to 6).</summary>
    public static bool IsRevision(string text) =>
        !text.StartsWith('-') && !text.Contains("..", StringComparison.Ordinal) && text.All(c => c > ' ' && c is not ('~' or '^' or ':' or '?' or '*' or '[' or '\\' or '\x7F'));
}
