using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Lint;
using VdkConnectorDocs.Extraction.Readmes;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>What a README says, and what it leaves out.</summary>
internal static class ReadmeFacts
{
    public static void Collect(Plugin plugin, FactList facts)
    {
        if (plugin.Readme is not { } readme)
        {
            return;
        }

        var about = facts.About("readme");
        about.About("file").Add("", readme.Path[(plugin.Path.Length + 1)..]);
        about.About("title").Add("", readme.Title);
        foreach (var option in plugin.Options.Where(option => !option.Documented))
        {
            about.About("undocumented", option.Key).Add("", value: true);
        }

        var fields = plugin.DataSources.SelectMany(source => source.Options).Select(field => field.Name).ToList();
        foreach (var field in fields.Except(OptionDocumentation.FindDocumented(readme, fields), StringComparer.Ordinal))
        {
            about.About("undocumented_field", field).Add("", value: true);
        }

        // Asked for one spelling after the other, because a name is told at its first place only.
        var keys = plugin.Options.Select(option => option.Key).Concat(fields).Select(ConfigurationNames.Normalize).ToHashSet(StringComparer.Ordinal);
        var spellings = readme.Mentions.GroupBy(mention => mention.Name, StringComparer.Ordinal);
        foreach (var mention in spellings.SelectMany(same => UnknownOptionNames.Find(readme with { Mentions = same.ToEquatableList() }, keys)))
        {
            var isInCode = mention.Place is MentionPlaces.Ini or MentionPlaces.Environment;
            about.About(isInCode ? "unknown_in_code" : "unknown", mention.Name).Add("", new UnknownName(mention));
        }
    }

    /// <summary>A name that the plugin does not define. Which of its options is nearest is for the linter to say.</summary>
    private sealed record UnknownName(ReadmeMention Mention) : Answer
    {
        private bool IsOfCore => CoreOptions.Contains(Mention.Name.StartsWith("VDK_", StringComparison.Ordinal) ? Mention.Name[4..] : Mention.Name);

        private string Where => Mention.Section is null ? Mention.Place : $"{Mention.Place} [{Mention.Section}]";

        public override string ToString() => $"{Where}, line {Mention.Line}, {(IsOfCore ? "of vdk-core" : "unknown")}";

        protected override bool Equals(string plugin, JsonNode? expected) =>
            expected!["core"]!.GetValue<bool>() == IsOfCore
            && expected["line"]!.GetValue<int>() == Mention.Line
            && expected["where"]!.GetValue<string>() == Where;
    }
}
