using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.Linting;

/// <summary>A change log that has something of every kind, so that every kind of page is made of it.</summary>
internal static class SpecimenLog
{
    /// <summary>A log that fits a catalog.</summary>
    public static ChangeLog Of(ConnectorCatalog specimen) => new()
    {
        Generator = specimen.Generator,
        Source = specimen.Source,
        IsComplete = true,
        Revisions = [Revision('b', "2002-01-01T00:00:00Z"), Revision('a', "2001-01-01T00:00:00Z")],
    };

    private static CatalogRevision Revision(char digit, string date) => new()
    {
        Revision = new Revision(new string(digit, 40), date),
        Title = "Specimen",
        Connectors = 1,
        Plugins = 1,
        Options = 1,
        Changes = [new CatalogChange { Rule = "VCD3202", Impact = "info", Connector = "specimen", About = "option", Subject = "SPECIMEN", Message = "Specimen." }],
    };
}
