using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Cli.Search;

/// <summary>Looks for words in all that a catalog says.</summary>
internal static class CatalogSearch
{
    /// <summary>
    /// The plugins in which every term is found, best first: a name counts more than an option, that more than a description; a whole
    /// name more than a word of it, that more than a part. Equal ones are in the order of their ids, connectors before others.
    /// </summary>
    public static IReadOnlyList<SearchHit> Find(ConnectorCatalog catalog, IReadOnlyList<string> terms)
    {
        var hits = new List<SearchHit>();
        foreach (var plugin in catalog.AllPlugins)
        {
            var fields = SearchFields.Of(plugin).ToList();
            var score = 0;
            SearchField? best = null;
            var bestScore = 0;
            foreach (var term in terms)
            {
                var termScore = 0;
                foreach (var field in fields)
                {
                    var fieldScore = Score(field, term);
                    termScore = Math.Max(termScore, fieldScore);
                    if (fieldScore > bestScore)
                    {
                        (best, bestScore) = (field, fieldScore);
                    }
                }

                score = termScore == 0 ? int.MinValue : score + termScore;
                if (score < 0)
                {
                    break;
                }
            }

            if (score > 0)
            {
                hits.Add(new SearchHit(plugin, best!.Where, best.Describe, score));
            }
        }

        // Stable, so that equal scores keep the catalog's order.
        return [.. hits.OrderByDescending(static hit => hit.Score)];
    }

    private static int Score(SearchField field, string term)
    {
        var text = field.Text;
        if (string.Equals(text, term, StringComparison.OrdinalIgnoreCase))
        {
            return field.Weight * 8;
        }

        var best = 0;
        for (var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(text, term, at))
        {
            var startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var endsWord = at + term.Length == text.Length || !char.IsLetterOrDigit(text[at + term.Length]);
            best = Math.Max(best, startsWord && endsWord ? 4 : startsWord ? 2 : 1);
        }

        return best * field.Weight;
    }

    private static int Next(string text, string term, int at) =>
        at + 1 < text.Length ? text.IndexOf(term, at + 1, StringComparison.OrdinalIgnoreCase) : -1;
}

/// <param name="Where">In which part of the plugin the best match is.</param>
/// <param name="Text">What it says there.</param>
internal sealed record SearchHit(Plugin Plugin, string Where, string Text, int Score);
