using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Site.Publishing;

namespace VdkConnectorDocs.Site.Output;

/// <summary>Tells the state of a site that an open page shows from every other.</summary>
public static class SiteVersion
{
    /// <summary>The files that hold or list the others, which no page shows.</summary>
    public static IReadOnlyList<string> FilesLeftOut { get; } =
        [CatalogJson.CatalogPath, SitePublication.ExternalLinksFileName, SiteManifest.FileName, OfflineArchive.FileName];

    /// <summary>The same for the same paths and bytes, <see cref="FilesLeftOut"/> aside; hexadecimal digits.</summary>
    public static string Of(IEnumerable<ManifestEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries.Where(entry => !FilesLeftOut.Contains(entry.Path)).OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Path}\0{entry.Sha256}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
