using System.Buffers;
using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Json;

public sealed class CatalogSchemaValidationTests
{
    /// <summary>What makes a valid document invalid, by what is wrong with it afterwards.</summary>
    private static readonly (string Fault, Action<JsonNode> Break)[] Faults =
    [
        ("no version", d => d.AsObject().Remove("schemaVersion")),
        ("another major version", d => d["schemaVersion"] = "2.0"),
        ("a version that is a number", d => d["schemaVersion"] = 1.0),
        ("no list of connectors", d => d.AsObject().Remove("connectors")),
        ("connectors that are no list", d => d["connectors"] = new JsonObject()),
        ("a connector without a kind", d => Connector(d)["kinds"] = new JsonArray()),
        ("a kind twice", d => Connector(d)["kinds"] = new JsonArray("database", "database")),
        ("a connector without an id", d => Connector(d).AsObject().Remove("id")),
        ("an empty id", d => Connector(d)["id"] = ""),
        ("a connector without links", d => Connector(d).AsObject().Remove("links")),
        ("a plugin without options", d => d["plugins"]![0]!.AsObject().Remove("options")),
        ("a link that runs a script", d => Connector(d)["links"]!["source"] = "javascript:alert(1)"),
        ("an option without a key", d => Option(d).AsObject().Remove("key")),
        ("an option without evidence", d => Option(d).AsObject().Remove("evidence")),
        ("evidence without a path", d => Option(d)["evidence"]!.AsObject().Remove("path")),
        ("evidence on line 0", d => Option(d)["evidence"]!["startLine"] = 0),
        ("evidence on half a line", d => Option(d)["evidence"]!["startLine"] = 1.5),
        ("evidence with a null url", d => Option(d)["evidence"]!["url"] = null),
        ("a default of no form", d => Option(d)["default"] = new JsonObject()),
        ("a default of two forms", d => Option(d)["default"] = new JsonObject { ["value"] = 1, ["expression"] = "1" }),
        ("an option whose default is missing", d => Option(d)["default"] = null),
        ("a default that is not redacted", d => Option(d)["default"] = new JsonObject { ["redacted"] = false }),
        ("a sensitive option that tells its default", d => Option(d)["sensitive"] = true),
        ("required that is text", d => Option(d)["required"] = "yes"),
        ("a description that is a number", d => Option(d)["description"] = 5),
        ("a command without a name", d => Connector(d)["commands"]![0]!.AsObject().Remove("name")),
        ("an external command without a symbol", d => Connector(d)["commands"]![1]!.AsObject().Remove("symbol")),
        ("a subcommand that is text", d => Connector(d)["commands"]![0]!["subcommands"]![0] = "inner"),
        ("an ingestion method without operations", d => Connector(d)["ingestionMethods"]![0]!.AsObject().Remove("operations")),
        ("a data source without options", d => Connector(d)["dataSources"]![0]!.AsObject().Remove("options")),
        ("a template without a database", d => Connector(d)["templates"]![0]!.AsObject().Remove("database")),
        ("a README without its text", d => Connector(d)["readme"]!.AsObject().Remove("markdown")),
        ("a mention in column 0", d => Connector(d)["readme"]!["mentions"]![0]!["column"] = 0),
        ("a lint finding with another code", d => Connector(d)["lint"]![0]!["code"] = "CS0001"),
        ("a diagnostic of unknown severity", d => d["diagnostics"]![0]!["severity"] = "fatal"),
        ("a source without a commit", d => d["source"]!.AsObject().Remove("commit")),
        ("a generator that is text", d => d["generator"] = "vdk-connector-docs"),
    ];

    [Fact]
    public void WhatIsWrittenIsValid()
    {
        var documents = new[] { SampleCatalogs.Full, SampleCatalogs.Empty }.Select(c => (AjvValidator.CatalogSchemaName, Parse(c)))
            .Concat(new[] { SampleCatalogs.Acme, SampleCatalogs.Minimal }.Select(p => (AjvValidator.ConnectorSchemaName, Parse(p))));

        Assert.All(AjvValidator.Validate(documents), Assert.Null);
    }

    [Fact]
    public void WhatLaterVersionsAddIsValid()
    {
        var json = Parse(SampleCatalogs.Full);
        json["schemaVersion"] = "1.12";
        json["extra"] = 1;
        Connector(json)["kinds"]!.AsArray().Add("stream");
        Option(json)["type"] = "duration";
        Option(json)["evidence"]!["column"] = 4;

        Assert.Null(Assert.Single(AjvValidator.Validate([(AjvValidator.CatalogSchemaName, json)])));
    }

    [Fact]
    public void BrokenDocumentsAreInvalid()
    {
        var broken = Faults.Select(fault =>
        {
            var json = Parse(SampleCatalogs.Full);
            fault.Break(json);
            return (AjvValidator.CatalogSchemaName, json);
        });

        var accepted = AjvValidator.Validate(broken).Zip(Faults).Where(pair => pair.First is null).Select(pair => pair.Second.Fault);

        Assert.Empty(accepted);
    }

    private static JsonNode Connector(JsonNode catalog) => catalog["connectors"]![0]!;

    private static JsonNode Option(JsonNode catalog) => Connector(catalog)["options"]![0]!;

    private static JsonNode Parse(ConnectorCatalog catalog) => JsonNode.Parse(CatalogJsonWriter.ToUtf8Bytes(catalog))!;

    private static JsonNode Parse(Plugin plugin)
    {
        var output = new ArrayBufferWriter<byte>();
        CatalogJsonWriter.WriteConnector(output, SampleCatalogs.Full, plugin);
        return JsonNode.Parse(output.WrittenSpan)!;
    }
}
