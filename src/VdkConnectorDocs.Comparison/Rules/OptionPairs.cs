using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Picks the options among paired facts.</summary>
internal static class OptionPairs
{
    /// <param name="about">The kind of option; null for all.</param>
    /// <returns>Without those in a file that does not parse on one of the sides, of which nothing can be said.</returns>
    public static IEnumerable<(OptionFact Before, OptionFact After)> OfOptions(this IEnumerable<FactPair> facts, PluginPair pair, string? about = null)
    {
        foreach (var (before, after) in facts)
        {
            if (before is OptionFact old && after is OptionFact now && (about is null || old.About == about) && !pair.IsInBrokenFile(old, now))
            {
                yield return (old, now);
            }
        }
    }

    /// <summary>A change of an option that is there on both sides.</summary>
    public static Change ToChange(this (OptionFact Before, OptionFact After) option, PluginPair pair, string message) =>
        Change.Of(pair, option.After, message).InHead(option.After.Evidence);
}
