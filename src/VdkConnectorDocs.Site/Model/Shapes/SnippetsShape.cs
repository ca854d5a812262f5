using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Markdown.Highlighting;
using VdkConnectorDocs.Site.Snippets;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>Ready-made configuration and code, as templates see them.</summary>
internal static class SnippetsShape
{
    private sealed record Extent(string Id, string Label, string Text, string Language);

    // Several files show a plugin, and most of them little of this: each part is written when it is asked for.
    private sealed class Format(SnippetFormat format, Plans plans)
    {
        public SnippetFormat Is => format;

        public IReadOnlyList<Extent> Extents => field ??= plans.Write(format);
    }

    private sealed class Snippets(Plugin plugin)
    {
        public IReadOnlyList<Format> Configuration => field ??= Formats(plugin);

        public IReadOnlyList<JobSnippet> Code => field ??= JobCode.For(plugin);
    }

    private static readonly RecordShape<Extent> ExtentShape = new RecordShape<Extent>("configuration snippet")
        .Member("id", e => e.Id)
        .Member("label", e => e.Label)
        .Member("text", e => e.Text)
        .Member("html", e => Markup.Of(CodeMarkup.ToHtml(e.Text, e.Language)));

    private static readonly RecordShape<Format> FormatShape = new RecordShape<Format>("snippet format")
        .Member("id", f => f.Is.Id)
        .Member("label", f => f.Is.Label)
        .Member("language", f => f.Is.Language)
        .List("extents", ExtentShape, f => f.Extents);

    private static readonly RecordShape<JobSnippet> CodeShape = new RecordShape<JobSnippet>("job snippet")
        .Member("id", s => s.Id)
        .Member("title", s => s.Title)
        .Member("code", s => s.Code)
        .Member("html", s => Markup.Of(CodeMarkup.ToHtml(s.Code, "python")));

    private static readonly RecordShape<Snippets> Instance = new RecordShape<Snippets>("snippets")
        .List("configuration", FormatShape, s => s.Configuration)
        .List("code", CodeShape, s => s.Code);

    public static ScriptValue Wrap(Plugin plugin) => Instance.Wrap(new Snippets(plugin));

    private static IReadOnlyList<Format> Formats(Plugin plugin)
    {
        if (plugin.Options.Count == 0)
        {
            return [];
        }

        var plans = new Plans(ConfigurationPlan.Minimal(plugin), ConfigurationPlan.Full(plugin), ConfigurationPlan.Sections(plugin));
        return [.. SnippetFormats.All.Select(format => new Format(format, plans))];
    }

    /// <param name="Sections">Null for a plugin that has no named connections.</param>
    private sealed record Plans(
        IReadOnlyList<AssignmentSection> Minimal, IReadOnlyList<AssignmentSection> Full, IReadOnlyList<AssignmentSection>? Sections)
    {
        public List<Extent> Write(SnippetFormat format)
        {
            var extents = new List<Extent>(3);
            if (Minimal[0].Assignments.Count > 0)
            {
                extents.Add(new Extent("minimal", "Minimal", format.Write(Minimal), format.Language));
            }

            extents.Add(new Extent("full", "All options", format.Write(Full), format.Language));
            if (Sections is not null)
            {
                extents.Add(new Extent("sections", "Two connections", format.Write(Sections), format.Language));
            }

            return extents;
        }
    }
}
