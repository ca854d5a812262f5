using VdkConnectorDocs.Site.Output;
using VdkConnectorDocs.Site.Verification;

namespace VdkConnectorDocs.Site.Publishing;

/// <summary>The site in the output directory, of which nothing is believed but what its manifest lists.</summary>
internal sealed class StandingSite
{
    private readonly string _folder;
    private readonly Dictionary<string, ManifestEntry> _entries;

    private StandingSite(string folder, Dictionary<string, ManifestEntry> entries)
    {
        _folder = folder;
        _entries = entries;
    }

    /// <summary>Null unless the manifest that stands there has this hash.</summary>
    /// <param name="manifestHash">As <see cref="SiteIntegrity.ManifestHash"/> gives it.</param>
    public static StandingSite? Open(string outputDirectory, string manifestHash) =>
        OutputLayout.Of(outputDirectory) is { } layout && SiteIntegrity.ReadManifest(layout.Target, manifestHash) is { } entries
            ? new StandingSite(layout.Target, entries.ToDictionary(static entry => entry.Path, StringComparer.Ordinal))
            : null;

    /// <summary>A file as the site was published with it; null when it is not there so. Safe to call from several threads.</summary>
    public SiteFile? Read(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        try
        {
            return SiteIntegrity.Read(_folder, entry) is { } content ? new SiteFile(path, content) : null;
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return null;
        }
    }
}
