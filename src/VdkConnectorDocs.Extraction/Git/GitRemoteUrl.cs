namespace VdkConnectorDocs.Extraction.Git;

/// <summary>From the address that git fetches from to the one that a browser opens.</summary>
public static class GitRemoteUrl
{
    /// <summary>
    /// <c>https://host/owner/name</c> for the https, ssh, git and <c>user@host:owner/name</c> forms, without <c>.git</c> and without
    /// credentials; null for a folder and for anything else that a browser cannot open.
    /// </summary>
    public static string? ToWebUrl(string remote)
    {
        remote = remote.Trim();
        if (Uri.TryCreate(remote, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh" or "git" or "git+ssh")
        {
            // A port of ssh says nothing about the web server's.
            var port = uri.Scheme is "https" or "http" && !uri.IsDefaultPort ? $":{uri.Port}" : "";
            var scheme = uri.Scheme == "http" ? "http" : "https";
            return Join($"{scheme}://{uri.IdnHost}{port}", uri.IdnHost, uri.AbsolutePath);
        }

        // user@host:path, git's short form of ssh. A colon behind a slash is part of a path, one behind a letter is a drive.
        var colon = remote.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1 && remote.IndexOfAny(['/', '\\']) is var slash && (slash < 0 || slash > colon))
        {
            var host = remote[(remote.LastIndexOf('@', colon) + 1)..colon];
            return Uri.CheckHostName(host) == UriHostNameType.Dns ? Join($"https://{host}", host, remote[(colon + 1)..]) : null;
        }

        return null;
    }

    private static string? Join(string origin, string host, string path)
    {
        path = path.Trim('/');
        if (path.EndsWith(".git", StringComparison.Ordinal))
        {
            path = path[..^4];
        }

        // A name without a dot is an alias of someone's ssh configuration.
        return path.Length == 0 || !host.Contains('.', StringComparison.Ordinal) ? null : $"{origin}/{path}";
    }
}
