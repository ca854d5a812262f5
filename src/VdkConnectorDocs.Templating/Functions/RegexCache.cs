using System.Text.RegularExpressions;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The regular expressions that a render has made, so that a loop makes each once.</summary>
internal sealed class RegexCache
{
    private const int Capacity = 64;

    private readonly Dictionary<(string Pattern, RegexOptions Options), Regex> _regexes = [];

    /// <exception cref="RegexParseException">The pattern is wrong.</exception>
    public Regex Get(string pattern, RegexOptions options, TimeSpan timeout)
    {
        if (_regexes.TryGetValue((pattern, options), out var regex))
        {
            return regex;
        }

        regex = new Regex(pattern, options, timeout);
        if (_regexes.Count == Capacity)
        {
            _regexes.Clear();
        }

        _regexes.Add((pattern, options), regex);
        return regex;
    }
}
