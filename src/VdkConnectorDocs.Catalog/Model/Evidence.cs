namespace VdkConnectorDocs.Catalog.Model;

/// <summary>Where a fact was read.</summary>
/// <param name="Path">Relative to the plugins folder, with <c>/</c>.</param>
/// <param name="StartLine">1-based.</param>
/// <param name="EndLine">1-based, not before <paramref name="StartLine"/>.</param>
/// <param name="Url">The lines at the pinned commit; null without git.</param>
public sealed record Evidence(string Path, int StartLine, int EndLine, string? Url = null);
