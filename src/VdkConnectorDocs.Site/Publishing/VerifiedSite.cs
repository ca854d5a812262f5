namespace VdkConnectorDocs.Site.Publishing;

/// <summary>A site that is whole and verified, but not in its place yet.</summary>
/// <param name="Files">Every file, relative to the output directory, with <c>/</c>, in ordinal order.</param>
/// <param name="Changed">The content of the files that the output directory does not have so.</param>
/// <param name="Late">The files that are made on the way into place; until then the output directory has the old site's.</param>
/// <param name="Version">As <see cref="Output.SiteVersion"/> gives it.</param>
public sealed record VerifiedSite(
    IReadOnlyList<string> Files, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Changed, IReadOnlyList<string> Late, string Version);
