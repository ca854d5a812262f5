using System.Collections.Frozen;

namespace VdkConnectorDocs.Server;

/// <summary>The media types that GitHub Pages sends for the kinds of files that a site has.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";

    private static readonly FrozenDictionary<string, string> ByExtension = FrozenDictionary.ToFrozenDictionary(
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [".css"] = "text/css; charset=utf-8",
            [".gif"] = "image/gif",
            [".html"] = Html,
            [".ico"] = "image/vnd.microsoft.icon",
            [".jpeg"] = "image/jpeg",
            [".jpg"] = "image/jpeg",
            [".js"] = "text/javascript; charset=utf-8",
            [".json"] = "application/json; charset=utf-8",
            [".md"] = "text/markdown; charset=utf-8",
            [".png"] = "image/png",
            [".svg"] = "image/svg+xml",
            [".txt"] = "text/plain; charset=utf-8",
            [".webp"] = "image/webp",
            [".xml"] = "application/xml",
            [".zip"] = "application/zip",
        },
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The types of files that are sent compressed to who can read that.</summary>
    public static IEnumerable<string> Compressed =>
        ByExtension.Values.Where(static type => type.EndsWith("; charset=utf-8", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal))
            .Select(static type => type.Split(';')[0])
            .Distinct(StringComparer.Ordinal);

    public static string Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
}
