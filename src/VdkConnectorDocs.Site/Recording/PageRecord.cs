using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Recording;

/// <summary>How a page came about, for a later process.</summary>
/// <param name="Path">Its own file, relative to the site's root.</param>
/// <param name="Id">The page itself, as <see cref="ContentIds.OfPage"/> gives it.</param>
/// <param name="Answers">What it asked, by their places in <see cref="SiteRecord.Answers"/>.</param>
/// <param name="OtherFiles">The files that it brought along.</param>
/// <param name="Diagnostics">What was wrong with it.</param>
internal sealed record PageRecord(
    string Path, string Id, IReadOnlyList<int> Answers, IReadOnlyList<string> OtherFiles, IReadOnlyList<Diagnostic> Diagnostics);
