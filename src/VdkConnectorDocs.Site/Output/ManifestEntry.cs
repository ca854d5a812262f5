namespace VdkConnectorDocs.Site.Output;

/// <summary>A file of the site as <c>manifest.json</c> lists it.</summary>
/// <param name="Path">Relative to the site's root, with <c>/</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
public sealed record ManifestEntry(string Path, long Size, string Sha256);
