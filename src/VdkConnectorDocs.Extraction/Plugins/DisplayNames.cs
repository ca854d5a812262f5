namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>
/// What to call a plugin when no overlay says it: its id without <c>vdk-</c>, in words. A word that the plugin's own summary writes with
/// capitals inside, such as <c>SQLite</c>, is written as there.
/// </summary>
internal static class DisplayNames
{
    /// <summary>Words that are written in capitals.</summary>
    private static readonly HashSet<string> Acronyms = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "aws", "bi", "cli", "csv", "db", "dag", "fs", "gcp", "gdp", "http", "https", "id", "json", "s3", "sql", "ui", "url", "xml", "yaml",
    };

    public static string Of(string id, string summary)
    {
        var words = id.Split('-', '_', '.').Where(static w => w.Length > 0).ToList();
        if (words.Count > 1)
        {
            words.RemoveAll(static w => w.Equals("vdk", StringComparison.OrdinalIgnoreCase));
        }

        return string.Join(' ', words.Select(word => Written(word, summary)));
    }

    private static string Written(string word, string summary) =>
        Spelling(word, summary)
        ?? (Acronyms.Contains(word) ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..]);

    /// <summary>The first whole word of a text that is the same but for capitals after its first letter; null in a text that is all capitals.</summary>
    private static string? Spelling(string word, string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return null;
        }

        for (var start = 0; (start = text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase)) >= 0; start += word.Length)
        {
            var end = start + word.Length;
            if (text.AsSpan((start + 1)..end).ContainsAnyInRange('A', 'Z') && !IsPartOfName(text, start, end))
            {
                return text[start..end];
            }
        }

        return null;
    }

    /// <summary>Whether more belongs to the word: a longer word, or the name of a package, a file or an option.</summary>
    private static bool IsPartOfName(string text, int start, int end) =>
        (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '.'))
        || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        || (end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]));
}
