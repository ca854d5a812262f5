using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;

namespace VdkConnectorDocs.Site;

/// <summary>
/// The JSON contract: the whole catalog, its change log and the schemas. They are written by the contract's own writer and not by templates, so that
/// they are the bytes that <c>extract</c> gives and no theme can change them.
/// </summary>
internal static class ContractFiles
{
    /// <summary>The whole catalog, at <see cref="CatalogJson.CatalogPath"/>.</summary>
    public static void WriteCatalog(Stream file, CatalogModel catalog) => CatalogJsonWriter.Write(file, catalog.Catalog);

    /// <summary>What has changed over time, at <see cref="CatalogJson.ChangesPath"/>.</summary>
    public static void WriteChanges(Stream file, ChangeLog changes) => ChangeLogJson.Write(file, changes);

    public static IEnumerable<SiteFile> Schemas() => CatalogSchema.All.Select(static schema => new SiteFile(schema.Path, schema.Content));
}
