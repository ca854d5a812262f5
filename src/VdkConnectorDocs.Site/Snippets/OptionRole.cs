namespace VdkConnectorDocs.Site.Snippets;

/// <summary>What an option is for, by its name, as far as that decides its place in a configuration.</summary>
internal static class OptionRole
{
    /// <summary>The place of an option that names nothing needed to connect.</summary>
    public const int Other = 99;

    private static readonly string[] Hosts = ["host", "hostname", "server"];

    private static readonly string[] Wholes = ["url", "uri", "endpoint", "dsn", "address", "connection_string"];

    private static readonly string[] Places = ["file", "filename", "path", "directory", "dir", "folder", "repo_id"];

    // In the order in which a person fills them in.
    private static readonly string[][] Words =
    [
        [.. Hosts, .. Wholes],
        ["port"],
        ["account", "organization", "tenant"],
        ["database", "dbname", "db", "catalog", "schema", "warehouse", "bucket", "sid", "service_name"],
        Places,
        ["user", "username", "login", "client_id"],
        ["password", "passwd", "pass", "token", "api_key", "apikey", "secret", "client_secret"],
    ];

    // What they name stands beside the connection: the host of a Kerberos server is not the host to connect to.
    private static readonly string[] Beside = ["kerberos", "krb", "proxy", "ssl", "tls", "sasl"];

    /// <summary>0 for what comes first; <see cref="Other"/> for an option that connecting does not need.</summary>
    /// <param name="name">The key in lower case.</param>
    public static int Of(string name)
    {
        if (name.Split('_', '-', '.').Any(Beside.Contains))
        {
            return Other;
        }

        var rank = Array.FindIndex(Words, words => EndsWithOne(name, words));
        return rank < 0 ? Other : rank;
    }

    /// <summary>It names the machine to connect to.</summary>
    public static bool IsHost(string name) => Of(name) != Other && EndsWithOne(name, Hosts);

    /// <summary>It says all that connecting needs in one text, so that beside a host it is the other way to connect.</summary>
    public static bool IsWhole(string name) => EndsWithOne(name, Wholes);

    /// <summary>It names a file or folder.</summary>
    public static bool IsPlace(string name) => EndsWithOne(name, Places);

    private static bool EndsWithOne(string name, string[] words) => words.Any(word =>
        name.EndsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || name[^(word.Length + 1)] is '_' or '-' or '.'));
}
