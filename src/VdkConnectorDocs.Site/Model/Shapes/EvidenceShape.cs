using System.Globalization;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>Where a fact was read, as templates see it.</summary>
internal static class EvidenceShape
{
    public static readonly RecordShape<Evidence> Instance = new RecordShape<Evidence>("evidence")
        .Member("path", e => e.Path)
        .Member("file", e => e.Path[(e.Path.LastIndexOf('/') + 1)..])
        .Member("start_line", e => e.StartLine)
        .Member("end_line", e => e.EndLine)
        .Member("lines", Lines)
        .Member("url", e => WebLink.OrNull(e.Url));

    private static string Lines(Evidence evidence) => evidence.StartLine == evidence.EndLine
        ? evidence.StartLine.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{evidence.StartLine}–{evidence.EndLine}");
}
