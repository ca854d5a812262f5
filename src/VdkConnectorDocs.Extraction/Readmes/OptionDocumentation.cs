using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>
/// Which options a README documents: those it names, in whatever place, as key or as environment variable, without regard to case. A
/// name counts as a whole word only: <c>ACME_HOST_NAME</c> says nothing about <c>ACME_HOST</c>.
/// </summary>
public static class OptionDocumentation
{
    /// <summary>Those of the keys that the README names, as they were given.</summary>
    /// <param name="readme">Null when there is none: then nothing is documented.</param>
    public static IReadOnlySet<string> FindDocumented(Readme? readme, IEnumerable<string> keys)
    {
        var wanted = keys.ToLookup(ConfigurationNames.Normalize, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (readme is null || wanted.Count == 0)
        {
            return found;
        }

        var text = VisibleText.Of(readme.Markdown);
        foreach (var word in Words(text))
        {
            found.UnionWith(wanted[ConfigurationNames.Normalize(word)]);
        }

        // Keys with a point or a hyphen are several words of the text.
        foreach (var key in wanted.SelectMany(group => group).Where(key => key.AsSpan().ContainsAny('.', '-')))
        {
            if (ContainsWhole(text, key))
            {
                found.Add(key);
            }
        }

        return found;
    }

    private static IEnumerable<string> Words(string text)
    {
        var position = 0;
        while (true)
        {
            var start = text.AsSpan(position).IndexOfAny(OptionNames.WordCharacters);
            if (start < 0)
            {
                yield break;
            }

            start += position;
            var length = text.AsSpan(start).IndexOfAnyExcept(OptionNames.WordCharacters);
            position = length < 0 ? text.Length : start + length;
            yield return text[start..position];
        }
    }

    private static bool ContainsWhole(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            var isWhole = (at == 0 || !IsWordCharacter(text[at - 1]) || text.AsSpan(0, at).EndsWith("vdk_", StringComparison.OrdinalIgnoreCase))
                && (at + key.Length == text.Length || !IsWordCharacter(text[at + key.Length]));
            if (isWhole)
            {
                return true;
            }

            at = text.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static bool IsWordCharacter(char c) => OptionNames.WordCharacters.Contains(c);
}
