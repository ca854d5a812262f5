using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Snippets;

namespace VdkConnectorDocs.Cli.Listing;

/// <summary>
/// The <c>config.ini</c> of the plugin's page, to paste: what must be set and what connecting needs first, with a value or a blank to fill;
/// everything else commented out with its default.
/// </summary>
internal static class ConfigurationExample
{
    private static readonly SnippetFormat Ini = SnippetFormats.All.Single(static format => format.Id == "ini");

    /// <returns>Lines that a terminal can show as they are, each ended.</returns>
    public static string Print(Plugin plugin) => string.Concat(
        Ini.Write(ConfigurationPlan.Full(plugin)).TrimEnd('\n').Split('\n').Select(static line => PrintableText.Line(PrintableText.OneLine(line)) + "\n"));
}
