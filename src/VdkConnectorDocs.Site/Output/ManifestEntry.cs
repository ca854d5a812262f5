using System.Security.Cryptography;

namespace VdkConnectorDocs.Site.Output;

/// <summary>A file of the site as <c>manifest.json</c> lists it.</summary>
/// <param name="Path">Relative to the site's root, with <c>/</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In hexadecimal digits; we write them in lower case.</param>
public sealed record ManifestEntry(string Path, long Size, string Sha256)
{
    /// <summary>The entry of a file with this content.</summary>
    public static ManifestEntry Of(string path, ReadOnlySpan<byte> content) =>
        new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>The entry of a file that holds what a stream has from its current position to its end.</summary>
    public static ManifestEntry Of(string path, Stream content)
    {
        var start = content.Position;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return new ManifestEntry(path, content.Position - start, hash);
    }

    /// <summary>Whether a file with this content is the listed one.</summary>
    public bool Lists(ReadOnlySpan<byte> content) =>
        content.Length == Size && IsSame(Of(Path, content));

    /// <summary>Whether a file that holds what a stream has from its current position to its end is the listed one.</summary>
    public bool Lists(Stream content) => IsSame(Of(Path, content));

    private bool IsSame(ManifestEntry found) => found.Size == Size && found.Sha256.Equals(Sha256, StringComparison.OrdinalIgnoreCase);
}
