using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class RevisionShape
{
    public static void Write(ShapeWriter json, Revision revision)
    {
        json.BeginObject();
        json.Text("commit"u8, revision.Commit);
        json.Text("date"u8, revision.Date);
        json.EndObject();
    }

    public static Revision Read(ShapeReader json) => new(json.Text("commit"), json.Text("date"));
}
