using System.Globalization;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>Lines of a plugin's file, written <c>path:line</c> or <c>path:first-last</c>.</summary>
internal sealed record FactPlace(string Path, int First, int Last)
{
    public static FactPlace Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        var lines = text[(colon + 1)..].Split('-');
        return new FactPlace(
            text[..colon],
            int.Parse(lines[0], CultureInfo.InvariantCulture),
            int.Parse(lines[^1], CultureInfo.InvariantCulture));
    }

    /// <param name="plugin">The plugin's folder, which evidence has in front of the path.</param>
    public bool Touches(string plugin, Evidence evidence) =>
        evidence.Path == $"{plugin}/{Path}" && evidence.StartLine <= Last && First <= evidence.EndLine;
}
