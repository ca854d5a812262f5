using VdkConnectorDocs.Site.Output;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>What stands in the output directory.</summary>
/// <param name="Files">Every file, relative to the output directory, with <c>/</c>, in ordinal order.</param>
/// <param name="Pages">The number of HTML pages.</param>
/// <param name="Rewritten">The number of files that differ from the old site's.</param>
public sealed record PublishedSite(IReadOnlyList<string> Files, int Pages, int Rewritten)
{
    /// <summary>What the next publication has to know of each file; null unless it was asked for.</summary>
    internal IReadOnlyDictionary<string, PublishedFile>? Remembered { get; init; }

    /// <summary>Where each lies in the offline archive; null when there is none.</summary>
    internal IReadOnlyDictionary<string, ZipEntry>? Archived { get; init; }

    /// <summary>When each file was last written.</summary>
    internal IReadOnlyDictionary<string, DateTime>? WrittenAt { get; init; }
}
