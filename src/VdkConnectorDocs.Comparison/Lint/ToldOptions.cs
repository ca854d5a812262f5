using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>An option and a place of the README that describes it.</summary>
internal sealed record ToldOption(DocumentedName Name, ReadmeMention Mention);

/// <summary>The tables and lists of a README that describe options of its plugin. What an example sets is no description.</summary>
internal static class ToldOptions
{
    /// <summary>In the order of the README.</summary>
    public static IEnumerable<ToldOption> Of(Plugin plugin)
    {
        if (plugin.Readme is not { Mentions.Count: > 0 } readme)
        {
            return [];
        }

        var names = DocumentedNames.Of(plugin).ToLookup(static name => ConfigurationNames.Normalize(name.Name), StringComparer.Ordinal);
        return
            from mention in readme.Mentions
            where mention.Place is MentionPlaces.Table or MentionPlaces.List
            let meant = names[ConfigurationNames.Normalize(mention.Name)].ToList()
            where meant.Count == 1
            select new ToldOption(meant[0], mention);
    }
}
