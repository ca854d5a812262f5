using System.Text.Json.Nodes;
using VdkConnectorDocs.Tests.Catalog.Json;
using VdkConnectorDocs.Tests.Site.Pages;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Output;

/// <summary>The files that list others, as a built site has them, and the schemas it publishes for them.</summary>
public sealed class ListSchemaTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    /// <summary>What makes a valid document invalid, by what is wrong with it afterwards.</summary>
    private static readonly (string Schema, string Fault, Action<JsonNode> Break)[] Faults =
    [
        (AjvValidator.IndexSchemaName, "no version", d => d.AsObject().Remove("schemaVersion")),
        (AjvValidator.IndexSchemaName, "another major version", d => d["schemaVersion"] = "2.0"),
        (AjvValidator.IndexSchemaName, "no list of plugins", d => d.AsObject().Remove("plugins")),
        (AjvValidator.IndexSchemaName, "connectors that are no list", d => d["connectors"] = new JsonObject()),
        (AjvValidator.IndexSchemaName, "a connector without a kind", d => d["connectors"]![0]!["kinds"] = new JsonArray()),
        (AjvValidator.IndexSchemaName, "an empty id", d => d["connectors"]![0]!["id"] = ""),
        (AjvValidator.IndexSchemaName, "an option that is an object", d => d["connectors"]![0]!["options"]![0] = new JsonObject()),
        (AjvValidator.IndexSchemaName, "a command without a name", d => d["connectors"]![0]!["commands"]!.AsArray().Add(null)),
        (AjvValidator.IndexSchemaName, "a plugin without a page", d => d["plugins"]![0]!["links"]!.AsObject().Remove("page")),
        (AjvValidator.ManifestSchemaName, "no list of files", d => d.AsObject().Remove("files")),
        (AjvValidator.ManifestSchemaName, "a file without a path", d => d["files"]![0]!.AsObject().Remove("path")),
        (AjvValidator.ManifestSchemaName, "a size below zero", d => d["files"]![0]!["size"] = -1),
        (AjvValidator.ManifestSchemaName, "a size that is text", d => d["files"]![0]!["size"] = "1"),
        (AjvValidator.ManifestSchemaName, "half a hash", d => d["files"]![0]!["sha256"] = "00"),
    ];

    private static readonly (string Schema, string Path)[] Lists =
        [(AjvValidator.IndexSchemaName, "index.json"), (AjvValidator.ManifestSchemaName, "manifest.json")];

    [Fact]
    public void WhatIsWrittenIsValid() =>
        Assert.All(AjvValidator.Validate(Lists.Select(list => (list.Schema, Parse(list.Path)))), Assert.Null);

    [Fact]
    public void BrokenDocumentsAreInvalid()
    {
        var broken = Faults.Select(fault =>
        {
            var json = Parse(Lists.Single(list => list.Schema == fault.Schema).Path);
            fault.Break(json);
            return (fault.Schema, json);
        });

        Assert.Empty(AjvValidator.Validate(broken).Zip(Faults).Where(pair => pair.First is null).Select(pair => pair.Second.Fault));
    }

    [Theory]
    [InlineData("index.json")]
    [InlineData("manifest.json")]
    public void TheSchemaThatAListNamesDescribesAllItsMembersAndNoOther(string path)
    {
        var list = Parse(path);
        var schema = new SchemaDocument(site.Bytes((string)list["$schema"]!));
        var members = schema.Members(list).ToList();

        Assert.All(members, member => Assert.True(member.Schemas.Any(schema.HasDescription), member.Path));
        Assert.Empty(schema.AllProperties().Except(members.SelectMany(member => member.Schemas)).Select(unwritten => unwritten.GetPath()));
    }

    [Fact]
    public void TheManifestIsInOrdinalOrder()
    {
        var paths = Parse("manifest.json")["files"]!.AsArray().Select(file => (string)file!["path"]!).ToList();

        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
    }

    private JsonNode Parse(string path) => JsonNode.Parse(site.Bytes(path))!;
}
