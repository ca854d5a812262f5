using VdkConnectorDocs.Site.Recording;

namespace VdkConnectorDocs.Site;

/// <summary>
/// What builds of a site leave for a later process: how its pages came about. A build that has it renders only the pages that would come
/// out differently; the others are taken from the output directory, where every byte is compared with what the record stands for.
/// </summary>
/// <param name="earlier">What the last build has left, written by the same version of this code for the same templates and configuration; null for nothing.</param>
public sealed class SiteRecording(ReadOnlyMemory<byte>? earlier)
{
    /// <summary>What the build has left for the next process; null while nothing is published.</summary>
    public ReadOnlyMemory<byte>? Made { get; internal set; }

    /// <summary>How the pages of the site that was built last came about; null when that is not known.</summary>
    internal SiteRecord? Earlier { get; } = earlier is { } bytes ? SiteRecord.Read(bytes) : null;
}
