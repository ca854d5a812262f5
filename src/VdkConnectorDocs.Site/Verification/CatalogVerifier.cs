using System.Globalization;
using System.Text.Json;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Site.Verification;

/// <summary>Checks the JSON files of a built site, and that its catalog has not shrunk.</summary>
public static class CatalogVerifier
{
    private const int NamedConnectors = 10;

    /// <summary>
    /// The site's catalog; null, with an error, when there is none or it breaks its contract. The change log must keep its own, every other
    /// JSON file must be one, and the schemas must be those of the contract that this program knows.
    /// </summary>
    /// <param name="paths">The files of the site, relative to <paramref name="folder"/>, with <c>/</c>.</param>
    /// <param name="limits">How large the catalog may be.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ConnectorCatalog? ReadCatalog(string folder, IEnumerable<string> paths, CatalogReadLimits limits, DiagnosticBag diagnostics)
    {
        ConnectorCatalog? catalog = null;
        foreach (var path in paths.Where(static path => path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, path);
            if (!File.Exists(file))
            {
                continue;
            }

            var content = File.ReadAllBytes(file);
            if (path == CatalogJson.CatalogPath)
            {
                catalog = CatalogJsonReader.Read(content, path, diagnostics, limits);
            }
            else if (Problem(path, content) is { } problem)
            {
                diagnostics.Add(VerificationDiagnostics.CatalogFileInvalid.At(SourceLocation.OfFile(path), problem));
            }
        }

        if (catalog is null && !diagnostics.HasErrors)
        {
            diagnostics.Add(VerificationDiagnostics.FileMissing.At(SourceLocation.OfFile(CatalogJson.CatalogPath)));
        }

        return catalog;
    }

    /// <summary>Reports a catalog with fewer connectors than there must be.</summary>
    public static void VerifyCount(ConnectorCatalog catalog, int least, DiagnosticBag diagnostics)
    {
        if (catalog.Connectors.Count < least)
        {
            diagnostics.Add(VerificationDiagnostics.TooFewConnectors.At(
                SourceLocation.OfFile(CatalogJson.CatalogPath), catalog.Connectors.Count, least));
        }
    }

    /// <summary>Reports a catalog that lacks more of the published connectors than may be lost at once. New ones do not make up for them.</summary>
    /// <param name="maxLoss">In percent of the published connectors.</param>
    public static void VerifyLoss(ConnectorCatalog catalog, ConnectorCatalog published, double maxLoss, DiagnosticBag diagnostics)
    {
        var lost = published.Connectors.Select(static plugin => plugin.Id)
            .Except(catalog.Connectors.Select(static plugin => plugin.Id), StringComparer.Ordinal)
            .ToList();
        if (lost.Count * 100.0 > maxLoss * published.Connectors.Count)
        {
            var more = lost.Count > NamedConnectors ? $" and {lost.Count - NamedConnectors} more" : "";
            diagnostics.Add(VerificationDiagnostics.ConnectorsLost.At(
                SourceLocation.OfFile(CatalogJson.CatalogPath),
                lost.Count,
                published.Connectors.Count,
                maxLoss.ToString(CultureInfo.InvariantCulture),
                string.Join(", ", lost.Take(NamedConnectors)) + more));
        }
    }

    private static string? Problem(string path, byte[] content)
    {
        if (CatalogSchema.All.FirstOrDefault(schema => schema.Path == path).Content is { IsEmpty: false } known)
        {
            return content.AsSpan().SequenceEqual(known.Span) ? null : "it is not the schema of this version";
        }

        try
        {
            using var document = JsonDocument.Parse(content);
            return path == CatalogJson.ChangesPath && ChangeLogJson.Read(document.RootElement) is null ? "it breaks the contract of the change log" : null;
        }
        catch (JsonException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }
}
