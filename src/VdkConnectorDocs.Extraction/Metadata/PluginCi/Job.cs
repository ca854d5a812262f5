using VdkConnectorDocs.Extraction.Metadata.Yaml;

namespace VdkConnectorDocs.Extraction.Metadata.PluginCi;

/// <summary>A job with all that it extends.</summary>
/// <param name="name">The job's name.</param>
/// <param name="definitions">Its own definition, then those it extends, those that count first at the front.</param>
/// <param name="defaultImage">The image of jobs that name none.</param>
/// <param name="resolve">Follows references.</param>
internal sealed class Job(
    string name,
    IReadOnlyList<YamlMapping> definitions,
    YamlValue? defaultImage,
    Func<YamlValue?, YamlValue?> resolve)
{
    /// <summary>Lines of a script and values of a variable: aliases can make many of little text.</summary>
    private const int MaxItems = 1_000;

    private static readonly string[] Publishing = ["release", "deploy", "publish"];

    private static readonly string[] Testing = ["test", "build"];

    /// <summary>
    /// The job builds or tests: its stage says so or, when the stage is not known, its name and what it extends do not say that it
    /// publishes.
    /// </summary>
    public bool Tests
    {
        get
        {
            if (Text(Find("stage")) is { } stage)
            {
                return !Publishes(stage);
            }

            return !Publishes(name) && !definitions.SelectMany(d => Pipeline.Names(d["extends"])).Any(Publishes);
        }
    }

    /// <summary>The image's name; null when the job has none.</summary>
    public string? Image => (Find("image") ?? resolve(defaultImage)) switch
    {
        YamlMapping image => Text(resolve(image["name"])),
        var image => Text(image),
    };

    /// <summary>The lines of its scripts.</summary>
    public IEnumerable<string> Script => Lines(Find("before_script"), depth: 0).Concat(Lines(Find("script"), depth: 0)).Take(MaxItems);

    /// <summary>The values that a variable can have: one, or several by <c>parallel: matrix:</c>.</summary>
    public IEnumerable<string> ValuesOf(string variable)
    {
        var rows = (Find("parallel") as YamlMapping)?["matrix"] as YamlSequence;
        var values = (rows?.Items ?? []).OfType<YamlMapping>().SelectMany(row => Pipeline.Names(row[variable])).Take(MaxItems).ToList();
        if (values.Count > 0)
        {
            return values;
        }

        // Each definition adds to the variables of those it extends.
        var own = definitions.Select(d => (resolve(d["variables"]) as YamlMapping)?[variable]).FirstOrDefault(v => v is not null);
        var text = own is YamlMapping described ? Text(described["value"]) : Text(own);
        return text is null ? [] : [text];
    }

    /// <summary>The variables of <c>parallel: matrix:</c>.</summary>
    public IEnumerable<string> MatrixVariables =>
        (((Find("parallel") as YamlMapping)?["matrix"] as YamlSequence)?.Items ?? [])
        .OfType<YamlMapping>().SelectMany(row => row.Entries.Select(entry => entry.Key)).Take(MaxItems).Distinct(StringComparer.Ordinal);

    private YamlValue? Find(string keyword) =>
        definitions.Select(definition => resolve(definition[keyword])).FirstOrDefault(value => value is not null);

    private IEnumerable<string> Lines(YamlValue? script, int depth) => script switch
    {
        YamlScalar line => line.Text.Split('\n'),
        YamlSequence lines when depth < 3 => lines.Items.SelectMany(item => Lines(resolve(item), depth + 1)),
        _ => [],
    };

    private static string? Text(YamlValue? value) => (value as YamlScalar)?.Text;

    private static bool Publishes(string text) =>
        Publishing.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !Testing.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
