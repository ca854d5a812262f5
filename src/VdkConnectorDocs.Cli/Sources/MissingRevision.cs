namespace VdkConnectorDocs.Cli.Sources;

/// <summary>Says how to get a revision that a clone lacks.</summary>
internal static class MissingRevision
{
    private const string RemotePrefix = "origin/";

    private const int ShortestHash = 40;

    /// <summary>A sentence with a blank before it; empty when fetching is not what is missing, as far as can be told.</summary>
    public static string Hint(string reference, bool isShallow)
    {
        var start = reference.IndexOfAny(['~', '^', '@']);
        if (start > 0)
        {
            return isShallow ? $" The clone is shallow; fetch more of its history with: git fetch --deepen=100 origin" : "";
        }

        if (reference.StartsWith(RemotePrefix, StringComparison.Ordinal) && reference.Length > RemotePrefix.Length)
        {
            var branch = reference[RemotePrefix.Length..];
            return $" Fetch it with: git fetch --depth=1 origin +refs/heads/{branch}:refs/remotes/origin/{branch}";
        }

        if (reference.Length >= ShortestHash && reference.All(char.IsAsciiHexDigit))
        {
            return $" Fetch it with: git fetch --depth=1 origin {reference}";
        }

        return isShallow ? $" The clone is shallow; fetch it with: git fetch --depth=1 origin {reference}, and name it FETCH_HEAD." : "";
    }
}
