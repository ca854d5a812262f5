using System.Text.Json;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

/// <summary>The document of the change log.</summary>
internal static class ChangeLogShape
{
    public static void Write(Utf8JsonWriter utf8, ChangeLog log)
    {
        var json = new ShapeWriter(utf8);
        json.BeginObject();
        json.Text("$schema"u8, CatalogJson.ChangesSchemaPath);
        json.Text("schemaVersion"u8, log.SchemaVersion);
        json.Member("generator"u8, log.Generator, CatalogShape.WriteGenerator);
        json.Member("source"u8, log.Source, CatalogShape.WriteSource);
        json.Flag("complete"u8, log.IsComplete);
        json.List("revisions"u8, log.Revisions, WriteRevision);
        json.EndObject();
    }

    public static ChangeLog Read(ShapeReader json) => new()
    {
        SchemaVersion = json.Text("schemaVersion"),
        Generator = json.Member("generator", CatalogShape.ReadGenerator),
        Source = json.Member("source", CatalogShape.ReadSource),
        IsComplete = json.Flag("complete"),
        Revisions = json.List("revisions", ReadRevision),
    };

    public static void WriteRevision(ShapeWriter json, CatalogRevision revision)
    {
        json.BeginObject();
        json.Text("commit"u8, revision.Revision.Commit);
        json.Text("date"u8, revision.Revision.Date);
        json.Text("title"u8, revision.Title);
        json.Text("url"u8, revision.Url);
        json.Number("connectors"u8, revision.Connectors);
        json.Number("plugins"u8, revision.Plugins);
        json.Number("options"u8, revision.Options);
        json.List("changes"u8, revision.Changes, WriteChange);
        json.EndObject();
    }

    private static CatalogRevision ReadRevision(ShapeReader json) => new()
    {
        Revision = RevisionShape.Read(json),
        Title = json.Text("title"),
        Url = json.WebAddressOrNull("url"),
        Connectors = json.Number("connectors", 0),
        Plugins = json.Number("plugins", 0),
        Options = json.Number("options", 0),
        Changes = json.List("changes", ReadChange),
    };

    private static void WriteChange(ShapeWriter json, CatalogChange change)
    {
        json.BeginObject();
        json.Text("rule"u8, change.Rule);
        json.Text("impact"u8, change.Impact);
        json.Text("connector"u8, change.Connector);
        json.Text("about"u8, change.About);
        json.Text("subject"u8, change.Subject);
        json.Text("message"u8, change.Message);
        if (change.Consequences.Count > 0)
        {
            json.Texts("consequences"u8, change.Consequences);
        }

        json.Member("before"u8, change.Before, ValueShape.Write);
        json.Member("after"u8, change.After, ValueShape.Write);
        json.Member("evidence"u8, change.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    private static CatalogChange ReadChange(ShapeReader json) => new()
    {
        Rule = json.Text("rule"),
        Impact = json.Text("impact"),
        Connector = json.Text("connector"),
        About = json.Text("about"),
        Subject = json.Text("subject"),
        Message = json.Text("message"),
        Consequences = json.OptionalTexts("consequences"),
        Before = ReadValue(json, "before"),
        After = ReadValue(json, "after"),
        Evidence = json.OptionalMember("evidence", EvidenceShape.Read),
    };

    private static Values.CatalogValue? ReadValue(ShapeReader json, string name) =>
        json.Has(name) ? ValueShape.Read(json.Find(name)!.Value, json.Context) : null;
}
