using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Tests.Extraction.Facts;

/// <summary>The facts about one subject, while they are collected.</summary>
internal sealed class FactList(List<CatalogFact> facts, string subject)
{
    public FactList About(params string[] names) => new(facts, $"{subject}|{string.Join('|', names)}");

    public FactList Add(string what, Answer answer)
    {
        facts.Add(new CatalogFact(subject, what, answer));
        return this;
    }

    public FactList Add(string what, JsonNode? value) => Add(what, new Constant(value));

    public FactList Add(string what, IEnumerable<string> values) => Add(what, CatalogValues.ToJson(values));

    public FactList Add(string what, DefaultValue? value) => Add(what, CatalogValues.ToJson(value));

    public FactList Add(string what, Evidence evidence) => Add(what, new Place(evidence));

    public FactList AddProse(string what, string? text) => Add(what, new Prose(text));
}
