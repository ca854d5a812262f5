using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Site;

/// <summary>A change log made by hand that fits <see cref="SampleCatalog"/>.</summary>
internal static class SampleChanges
{
    public static ChangeLog Of(params ReadOnlySpan<CatalogRevision> revisions) => new()
    {
        Generator = new Generator("vdk-connector-docs", "1.2.3"),
        Source = new CatalogSource("https://example.org/acme/plugins", "plugins", new string('a', 40), "2024-05-13T10:12:41Z"),
        IsComplete = true,
        Revisions = revisions.ToArray().ToEquatableList(),
    };

    /// <summary>Three years, a commit that touches every plugin, one that breaks users, and a plugin that is gone.</summary>
    public static ChangeLog Everything() => Of(
        Revision('c', "2024-05-02T08:00:00Z", "Support Python 3.9", connectors: 3, plugins: 4, [.. Enumerable.Range(1, 6).Select(static i => Change($"vdk-far-{i}", "VCD3209", "info", "The version changed."))]),
        Revision(
            'b',
            "2023-01-15T08:00:00Z",
            "granary: drop the old host",
            connectors: 3,
            plugins: 5,
            Change("vdk-granary", "VCD3009", "breaking", "The option GRANARY_URL was removed.") with { Subject = "GRANARY_URL" },
            Change("vdk-granary", "VCD3202", "info", "The option GRANARY_HOST is new.") with { Subject = "GRANARY_HOST" },
            Change("vdk-courier", "VCD3101", "risky", "The default of the option COURIER_URL changed.") with { Subject = "COURIER_URL" },
            Change("vdk-gone", "VCD3001", "breaking", "The plugin vdk-gone was removed.") with { About = "plugin" }),
        Revision('a', "2021-08-03T08:00:00Z", "Initial commit", connectors: 1, plugins: 2, Change("vdk-granary", "VCD3201", "info", "The connector vdk-granary is new.") with { About = "plugin" }));

    public static CatalogRevision Revision(char digit, string date, string title, int connectors, int plugins, params ReadOnlySpan<CatalogChange> changes) => new()
    {
        Revision = new Revision(new string(digit, 40), date),
        Title = title,
        Url = $"https://example.org/acme/plugins/commit/{new string(digit, 40)}",
        Connectors = connectors,
        Plugins = plugins,
        Options = 10 * connectors,
        Changes = changes.ToArray().ToEquatableList(),
    };

    public static CatalogChange Change(string plugin, string rule, string impact, string message) => new()
    {
        Rule = rule,
        Impact = impact,
        Connector = plugin,
        About = "option",
        Subject = plugin,
        Message = message,
        Evidence = new Evidence($"{plugin}/setup.py", 3, 4, $"https://example.org/acme/plugins/blob/{plugin}#L3-L4"),
    };
}
