namespace VdkConnectorDocs.Site;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the site's root, with <c>/</c>, as publishing allows it.</param>
/// <param name="Content">Its bytes; text is UTF-8 without a byte order mark.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
