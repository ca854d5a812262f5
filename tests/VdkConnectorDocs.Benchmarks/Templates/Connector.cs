using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Benchmarks.Templates;

/// <summary>A connector like the catalog's, with as many options as the largest has, and what templates see of it.</summary>
internal sealed record Connector(
    string Id, string Name, string Summary, string? Maturity, IReadOnlyList<string> Kinds, IReadOnlyList<Option> Options)
{
    public const string SiteTitle = "Connectors";
    public const string SiteRoot = "../../";
    public const int SiteYear = 2024;

    private static readonly RecordShape<Release> ReleaseShape = new RecordShape<Release>("release").Member("version", r => r.Version);

    private static readonly RecordShape<Option> OptionShape = new RecordShape<Option>("option")
        .Member("name", o => o.Name)
        .Member("key", o => o.Key)
        .Member("required", o => o.Required)
        .Member("type", o => o.Type)
        .Member("sensitive", o => o.Sensitive)
        .Member("default", o => o.Default)
        .Member("description", o => o.Description)
        .Record("since", ReleaseShape, o => o.Since);

    private static readonly RecordShape<Connector> Shape = new RecordShape<Connector>("connector")
        .Member("id", c => c.Id)
        .Member("display_name", c => c.Name)
        .Member("summary", c => c.Summary)
        .Member("maturity", c => c.Maturity)
        .List("kinds", c => c.Kinds)
        .List("options", OptionShape, c => c.Options);

    public static Connector WithThirtyOptions() => new(
        "vdk-granary",
        "Granary",
        "Stores grain, for tests & measurements.",
        "4 - Beta",
        ["database", "ingestion"],
        [.. Enumerable.Range(0, 30).Select(Option)]);

    public ScriptObject ToModel() => new()
    {
        ["connector"] = Shape.Wrap(this),
        ["site"] = new ScriptObject { ["title"] = SiteTitle, ["root"] = SiteRoot, ["year"] = SiteYear },
    };

    private static Option Option(int i) => new(
        $"granary_option_{i}",
        $"GRANARY_OPTION_{i}",
        i % 5 == 0,
        i % 3 == 0 ? null : "string",
        i % 7 == 0,
        i % 4 == 0 ? null : $"default value {i}",
        $"Says what the option number {i} does & why it is <needed>, in a sentence or two.",
        i % 2 == 0 ? new Release($"1.{i}") : null);
}

internal sealed record Option(
    string Name, string Key, bool Required, string? Type, bool Sensitive, string? Default, string Description, Release? Since);

internal sealed record Release(string Version);
