using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

internal static class EvidenceShape
{
    public static void Write(ShapeWriter json, Evidence evidence)
    {
        json.BeginObject();
        json.Text("path"u8, evidence.Path);
        json.Number("startLine"u8, evidence.StartLine);
        json.Number("endLine"u8, evidence.EndLine);
        if (evidence.Url is not null)
        {
            json.Text("url"u8, evidence.Url);
        }

        json.EndObject();
    }

    public static Evidence Read(ShapeReader json)
    {
        var startLine = json.Number("startLine", 1);
        var evidence = new Evidence(json.TreePath("path"), startLine, json.Number("endLine", startLine), json.OptionalWebAddress("url"));
        return json.Context.EvidenceSource is { } source ? evidence with { Url = SourceAddress.OfLines(source, evidence.Path, startLine, evidence.EndLine) } : evidence;
    }
}
