namespace VdkConnectorDocs.Site.Snippets;

/// <summary>What an option is for, by its name, as far as that decides its place in a configuration.</summary>
internal static class OptionRole
{
    /// <summary>The place of an option that names nothing needed to connect.</summary>
    public const int Other = 99;

    // In the order in which a person fills them in.
    private static readonly string[][] Words =
    [
        ["host", "hostname", "server", "url", "uri", "endpoint", "dsn", "address", "connection_string"],
        ["port"],
        ["account", "organization", "tenant"],
        ["database", "dbname", "db", "catalog", "schema", "warehouse", "bucket", "sid", "service_name"],
        ["file", "filename", "path", "directory", "dir", "folder", "repo_id"],
        ["user", "username", "login", "client_id"],
        ["password", "passwd", "pass", "token", "api_key", "apikey", "secret", "client_secret"],
    ];

    /// <summary>0 for what comes first; <see cref="Other"/> for an option that connecting does not need.</summary>
    /// <param name="name">The key in lower case.</param>
    public static int Of(string name)
    {
        for (var rank = 0; rank < Words.Length; rank++)
        {
            foreach (var word in Words[rank])
            {
                if (name.EndsWith(word, StringComparison.Ordinal)
                    && (name.Length == word.Length || name[^(word.Length + 1)] is '_' or '-' or '.'))
                {
                    return rank;
                }
            }
        }

        return Other;
    }
}
