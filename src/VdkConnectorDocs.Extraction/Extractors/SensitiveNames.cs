using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>Tells from a key whether its value is a secret.</summary>
internal static class SensitiveNames
{
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "passphrase", "passcode", "secret", "secrets", "token", "tokens", "credential", "credentials", "apikey", "psw",
    };

    /// <summary>Words that make a "key" one that opens something.</summary>
    private static readonly HashSet<string> KeyQualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "access", "private", "secret", "ssh", "encryption", "signing", "auth", "account", "shared", "master", "service", "storage",
    };

    /// <summary>Last words that tell that the value is about a secret and not the secret itself.</summary>
    private static readonly HashSet<string> About = new(StringComparer.OrdinalIgnoreCase)
    {
        "url", "uri", "endpoint", "file", "filename", "path", "folder", "dir", "directory", "seconds", "minutes", "ms", "timeout", "enabled",
        "name", "names", "type", "mechanism", "length", "size", "count", "expiry", "ttl", "provider", "id", "prefix", "header", "field",
        "retries", "attempts", "required", "scope", "audience", "issuer", "algorithm", "format", "encoding", "use", "store", "manager",
    };

    /// <summary>Whether a value of one of <see cref="OptionTypes"/> can be a secret: a flag or a number that is named after one only tells about it.</summary>
    public static bool CanBeSecret(string type) => type is not (OptionTypes.Boolean or OptionTypes.Integer or OptionTypes.Float);

    public static bool LooksSensitive(string key)
    {
        var words = key.Split(['_', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || About.Contains(words[^1]) || words[0].Equals("use", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (Secrets.Contains(words[i])
                || (i > 0 && words[i].Equals("key", StringComparison.OrdinalIgnoreCase) && KeyQualifiers.Contains(words[i - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
