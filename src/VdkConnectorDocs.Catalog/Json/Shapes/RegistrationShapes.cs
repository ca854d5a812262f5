using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class DatabaseShape
{
    public static void Write(ShapeWriter json, DatabaseConnection database)
    {
        json.BeginObject();
        json.Text("name"u8, database.Name);
        json.Flag("perSection"u8, database.PerSection);
        json.Text("class"u8, database.Class);
        json.Member("evidence"u8, database.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static DatabaseConnection Read(ShapeReader json) => new(
        json.Text("name"),
        json.Flag("perSection"),
        json.OptionalText("class"),
        json.Member("evidence", EvidenceShape.Read));
}

internal static class IngestionMethodShape
{
    public static void Write(ShapeWriter json, IngestionMethod method)
    {
        json.BeginObject();
        json.Text("name"u8, method.Name);
        json.Flag("perSection"u8, method.PerSection);
        json.Texts("operations"u8, method.Operations);
        json.Text("class"u8, method.Class);
        json.Member("evidence"u8, method.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static IngestionMethod Read(ShapeReader json) => new(
        json.Text("name"),
        json.Flag("perSection"),
        json.Texts("operations"),
        json.OptionalText("class"),
        json.Member("evidence", EvidenceShape.Read));
}

internal static class StateBackendShape
{
    public static void Write(ShapeWriter json, StateBackend backend)
    {
        json.BeginObject();
        json.Text("name"u8, backend.Name);
        json.Text("class"u8, backend.Class);
        json.Member("evidence"u8, backend.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static StateBackend Read(ShapeReader json) =>
        new(json.Text("name"), json.OptionalText("class"), json.Member("evidence", EvidenceShape.Read));
}

internal static class DataTemplateShape
{
    public static void Write(ShapeWriter json, DataTemplate template)
    {
        json.BeginObject();
        json.Text("name"u8, template.Name);
        json.Text("path"u8, template.Path);
        json.Text("database"u8, template.Database);
        json.Flag("perSection"u8, template.PerSection);
        json.Member("evidence"u8, template.Evidence, EvidenceShape.Write);
        json.EndObject();
    }

    public static DataTemplate Read(ShapeReader json) => new(
        json.Text("name"),
        json.TextOrNull("path"),
        json.TextOrNull("database"),
        json.OptionalFlag("perSection"),
        json.Member("evidence", EvidenceShape.Read));
}
