using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Model.Shapes;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Pages;

/// <summary>Every option and environment variable of every plugin, A to Z, with its owner.</summary>
internal static class OptionsPage
{
    private sealed record Entry(ConfigurationOption Option, PluginModel Plugin);

    private sealed record Letter(string Label, IReadOnlyList<Entry> Entries);

    private static readonly RecordShape<Entry> EntryShape = new RecordShape<Entry>("option entry")
        .Record("option", OptionShape.Instance, e => e.Option)
        .Record("plugin", PluginShape.Instance, e => e.Plugin);

    private static readonly RecordShape<Letter> LetterShape = new RecordShape<Letter>("letter")
        .Member("label", l => l.Label)
        .Member("anchor", l => l.Label == OtherLetters ? "letter-other" : "letter-" + l.Label.ToLowerInvariant())
        .List("entries", EntryShape, l => l.Entries);

    private const string OtherLetters = "0–9";

    public static IEnumerable<PageFile> List() =>
        [PageFile.Of("options/index.html", "pages/options.sbn-html", static reader => PageContent.Of(("letters", LetterShape.Wrap(Letters(reader.Catalog.AllPlugins)))))];

    private static IReadOnlyList<Letter> Letters(IReadOnlyList<PluginModel> plugins) =>
    [
        .. plugins
            .SelectMany(p => p.Plugin.Options.Select(o => new Entry(o, p)))
            .OrderBy(e => e.Option.Name, StringComparer.Ordinal)
            .ThenBy(e => e.Plugin.Id, StringComparer.Ordinal)
            .GroupBy(e => e.Option.Name is [>= 'a' and <= 'z', ..] ? e.Option.Name[..1].ToUpperInvariant() : OtherLetters)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Letter(g.Key, [.. g])),
    ];
}
