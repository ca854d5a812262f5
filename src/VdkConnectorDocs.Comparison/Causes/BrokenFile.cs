using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.Causes;

/// <summary>A file that could not be read as what it is.</summary>
/// <param name="Path">Relative to the plugins folder.</param>
/// <param name="Line">1-based, where it stops making sense; 0 when only the file is known.</param>
/// <param name="Problem">One line.</param>
internal sealed record BrokenFile(string Path, int Line, string Problem)
{
    /// <summary>The codes that mean so: everything the Python front end says, and files that cannot be read, are too large, or are no TOML, INI, JSON or YAML.</summary>
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "VCD2106", "VCD2109", "VCD2201", "VCD2202", "VCD2203", "VCD2204", "VCD2205", "VCD2208", "VCD2209", "VCD2210",
    };

    /// <summary>It is one of a plugin's; a plugin without a path is the whole tree.</summary>
    public bool IsOf(Plugin plugin) => plugin.Path.Length == 0 || Path.StartsWith(plugin.Path + "/", StringComparison.Ordinal);

    /// <summary>Its path in the folder of its plugin.</summary>
    public string PathIn(Plugin plugin) => plugin.Path.Length == 0 ? Path : Path[(plugin.Path.Length + 1)..];

    /// <summary>Each file once, with its first problem.</summary>
    public static IReadOnlyList<BrokenFile> Of(ConnectorCatalog catalog) =>
    [
        .. catalog.Diagnostics
            .Where(static d => d.Code.StartsWith("VCD1", StringComparison.Ordinal) || Codes.Contains(d.Code))
            .GroupBy(static d => d.Path, StringComparer.Ordinal)
            .Select(static group => group.OrderBy(static d => d.Line).First())
            .Select(static d => new BrokenFile(d.Path, d.Line, d.Message))
            .OrderBy(static file => file.Path, StringComparer.Ordinal),
    ];
}
