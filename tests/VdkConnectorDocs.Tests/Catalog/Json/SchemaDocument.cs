using System.Text.Json.Nodes;

namespace VdkConnectorDocs.Tests.Catalog.Json;

/// <summary>Follows a JSON Schema beside a document, to tell which members it describes. It does not validate; ajv does.</summary>
internal sealed class SchemaDocument(ReadOnlyMemory<byte> utf8)
{
    private readonly JsonObject _root = JsonNode.Parse(utf8.Span)!.AsObject();

    /// <summary>Every member of every object in the document, with the schemas that describe it (none: it is not described).</summary>
    public IEnumerable<DescribedMember> Members(JsonNode document) => Members(document, [_root]);

    /// <summary>Every place of the schema that describes a member.</summary>
    public IEnumerable<JsonObject> AllProperties() => AllProperties(_root);

    private static IEnumerable<JsonObject> AllProperties(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            return array.SelectMany(AllProperties);
        }

        if (node is not JsonObject schema)
        {
            return [];
        }

        var own = schema["properties"] is JsonObject properties && schema.ContainsKey("description")
            ? properties.Select(p => p.Value!.AsObject())
            : [];
        return own.Concat(schema.SelectMany(member => AllProperties(member.Value)));
    }

    private IEnumerable<DescribedMember> Members(JsonNode? value, IReadOnlyList<JsonObject> schemas)
    {
        var all = schemas.SelectMany(Applicable).ToList();
        if (value is JsonArray array)
        {
            var items = all.Select(s => s["items"]).OfType<JsonObject>().ToList();
            return array.SelectMany(item => Members(item, items));
        }

        if (value is not JsonObject json || !all.Any(s => s.ContainsKey("properties")))
        {
            return [];
        }

        return json.SelectMany(member =>
        {
            var schemasOfMember = all.Select(s => s["properties"]?[member.Key]).OfType<JsonObject>().ToList();
            var required = all.Any(s => s["required"] is JsonArray names && names.Any(n => (string?)n == member.Key));
            return Members(member.Value, schemasOfMember).Prepend(new DescribedMember(json, member.Key, schemasOfMember, required));
        });
    }

    /// <summary>The schema and all that it takes in by reference and combination.</summary>
    private IEnumerable<JsonObject> Applicable(JsonObject schema)
    {
        yield return schema;
        var parts = Combined(schema["allOf"]).Concat(Combined(schema["anyOf"]));
        if ((string?)schema["$ref"] is { } reference)
        {
            parts = parts.Append(_root["$defs"]![reference["#/$defs/".Length..]]!.AsObject());
        }

        foreach (var part in parts.SelectMany(Applicable))
        {
            yield return part;
        }
    }

    private static IEnumerable<JsonObject> Combined(JsonNode? schemas) => (schemas as JsonArray)?.Select(s => s!.AsObject()) ?? [];

    public bool HasDescription(JsonObject schema) => Applicable(schema).Any(s => s.ContainsKey("description"));
}

/// <param name="Owner">The object it is a member of.</param>
/// <param name="Schemas">What the schema says about it.</param>
/// <param name="Required">Without condition.</param>
internal sealed record DescribedMember(JsonObject Owner, string Name, IReadOnlyList<JsonObject> Schemas, bool Required)
{
    public string Path => Owner.GetPath() + "." + Name;
}
