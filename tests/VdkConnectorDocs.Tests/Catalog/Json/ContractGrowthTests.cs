using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Json;

/// <summary>
/// Version 1 of the contract only grows: what the schemas in <c>contract/</c> promised, the schemas of today promise. Each is a schema
/// as it was published; it changes only for a second major version.
/// </summary>
public sealed class ContractGrowthTests
{
    private static readonly byte[] Published = File.ReadAllBytes(Fixtures.Path("contract/connectors.v1.0.schema.json"));

    public static TheoryData<string, string> PublishedSchemas() => new()
    {
        { "connectors", CatalogJson.CatalogSchemaPath },
        { "index", CatalogJson.IndexSchemaPath },
        { "manifest", CatalogJson.ManifestSchemaPath },
        { "changes", CatalogJson.ChangesSchemaPath },
    };

    [Theory]
    [MemberData(nameof(PublishedSchemas))]
    public void NothingThatWasPublishedIsTakenAway(string name, string path)
    {
        var published = Parse(File.ReadAllBytes(Fixtures.Path($"contract/{name}.v1.0.schema.json")));

        Assert.Empty(SchemaGrowth.Losses(published, Parse(CatalogSchema.All.Single(schema => schema.Path == path).Content.Span)));
    }

    [Theory]
    [InlineData("$defs.option.properties", "key", "$.$defs.option.properties.key")]
    [InlineData("$defs", "evidence", "$.$defs.evidence")]
    [InlineData("$defs.connector", "required", "$.$defs.connector.required")]
    public void AMemberThatIsGoneIsALoss(string parent, string name, string loss)
    {
        var schema = Parse(Published);
        At(schema, parent).Remove(name);

        Assert.Contains(loss, SchemaGrowth.Losses(Parse(Published), schema));
    }

    [Fact]
    public void AMemberThatMayBeMissingOrOfAnotherTypeIsALoss()
    {
        var schema = Parse(Published);
        var option = At(schema, "$defs.option");
        option["required"] = new JsonArray([.. option["required"]!.AsArray().Skip(1).Select(name => name!.DeepClone())]);
        option["properties"]!["key"]!["type"] = new JsonArray("string", "null");

        var losses = SchemaGrowth.Losses(Parse(Published), schema).ToList();

        Assert.Equal(2, losses.Count);
        Assert.Contains("$.$defs.option.properties.key.type: \"null\"", losses);
    }

    [Fact]
    public void AMemberThatIsNewIsNone()
    {
        var schema = Parse(Published);
        At(schema, "$defs.option.properties")["new"] = new JsonObject { ["type"] = "string" };
        At(schema, "$defs.option")["required"]!.AsArray().Add("new");

        Assert.Empty(SchemaGrowth.Losses(Parse(Published), schema));
    }

    private static JsonObject Parse(ReadOnlySpan<byte> utf8) => JsonNode.Parse(utf8)!.AsObject();

    private static JsonObject At(JsonObject schema, string path) =>
        path.Split('.').Aggregate(schema, static (node, name) => node[name]!.AsObject());
}
