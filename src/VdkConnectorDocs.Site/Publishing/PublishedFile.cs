using VdkConnectorDocs.Site.Output;
using VdkConnectorDocs.Site.Verification;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>A file of a published site, as it is remembered for the next publication.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="Links">What was read in it.</param>
internal sealed record PublishedFile(ManifestEntry Entry, FileLinks Links);
