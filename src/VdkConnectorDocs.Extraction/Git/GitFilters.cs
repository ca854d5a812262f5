using System.Text;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>
/// The programs that a repository names to convert its files (gitattributes, "filter"). Git runs them when it compares a file with its
/// commit, so those that the repository's own configuration has a part in are switched off; the user's own stay.
/// </summary>
internal static class GitFilters
{
    /// <summary>Options for git that switch them off; null when that cannot be done.</summary>
    public static IReadOnlyList<string>? Off(GitRepository repository, CancellationToken cancellationToken)
    {
        var output = repository.Run(["config", "-z", "--show-scope", "--name-only", "--get-regexp", @"^filter\."], cancellationToken);
        if (!output.Succeeded)
        {
            // Git ends with 1 when nothing matches.
            return output is { ExitCode: 1, Error: "" } ? [] : null;
        }

        // Pairs of where a key is set and the key.
        var words = Encoding.UTF8.GetString(output.Bytes).Split('\0');
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            var (scope, key) = (words[i], words[i + 1]);
            var end = key.LastIndexOf('.');
            if (scope is not ("system" or "global" or "command") && end > "filter.".Length)
            {
                names.Add(key["filter.".Length..end]);
            }
        }

        // A name with this sign cannot be set on the command line.
        return names.Any(static name => name.Contains('=', StringComparison.Ordinal))
            ? null
            : [.. names.SelectMany(static name => (string[])["-c", $"filter.{name}.clean=", "-c", $"filter.{name}.process=", "-c", $"filter.{name}.required=false"])];
    }
}
