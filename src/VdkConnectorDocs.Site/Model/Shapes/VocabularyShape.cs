using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Site.Model.Shapes;

/// <summary>Words of the vocabulary, as templates see them.</summary>
internal static class VocabularyShape
{
    public static readonly RecordShape<VocabularyTerm> Term = new RecordShape<VocabularyTerm>("term")
        .Member("id", t => t.Id)
        .Member("label", t => t.Label)
        .Member("plural", t => t.Plural)
        .Member("description", t => t.Description)
        .Member("icon", t => t.IsKnown ? t.Id : null);
}
