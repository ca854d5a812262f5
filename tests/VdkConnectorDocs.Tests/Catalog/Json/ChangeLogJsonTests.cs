using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Json;

public sealed class ChangeLogJsonTests
{
    /// <summary>What makes a valid document invalid, by what is wrong with it afterwards.</summary>
    private static readonly (string Fault, Action<JsonNode> Break)[] Faults =
    [
        ("no version", d => d.AsObject().Remove("schemaVersion")),
        ("another major version", d => d["schemaVersion"] = "2.0"),
        ("no generator", d => d.AsObject().Remove("generator")),
        ("no word on completeness", d => d.AsObject().Remove("complete")),
        ("completeness that is text", d => d["complete"] = "yes"),
        ("a source without a commit", d => d["source"]!.AsObject().Remove("commit")),
        ("revisions that are no list", d => d["revisions"] = new JsonObject()),
        ("a revision without a commit", d => Revision(d).AsObject().Remove("commit")),
        ("a revision with an empty commit", d => Revision(d)["commit"] = ""),
        ("a revision without a date", d => Revision(d).AsObject().Remove("date")),
        ("a revision without changes", d => Revision(d)["changes"] = new JsonArray()),
        ("a revision that links to a script", d => Revision(d)["url"] = "javascript:alert(1)"),
        ("fewer plugins than none", d => Revision(d)["plugins"] = -1),
        ("half an option", d => Revision(d)["options"] = 0.5),
        ("a change of no rule", d => Change(d)["rule"] = "CS0001"),
        ("a change of unknown impact", d => Change(d)["impact"] = "fatal"),
        ("a change without a message", d => Change(d).AsObject().Remove("message")),
        ("a change without what was before", d => Change(d).AsObject().Remove("before")),
        ("a change with no consequence", d => Change(d)["consequences"] = new JsonArray()),
        ("evidence without a path", d => Change(d)["evidence"]!.AsObject().Remove("path")),
        ("evidence on line 0", d => Change(d)["evidence"]!["startLine"] = 0),
        ("evidence with a null url", d => Change(d)["evidence"]!["url"] = null),
    ];

    private static readonly ChangeLog Empty = new()
    {
        Generator = new Generator("vdk-connector-docs", "1.2.3"),
        Source = new CatalogSource(null, null, null, null),
        IsComplete = false,
    };

    private static readonly ChangeLog Full = Empty with
    {
        Source = new CatalogSource("https://example.org/acme/plugins", "plugins", new string('2', 40), "2024-02-02T12:00:00Z"),
        IsComplete = true,
        Revisions =
        [
            new CatalogRevision
            {
                Revision = new Revision(new string('2', 40), "2024-02-02T12:00:00Z"),
                Title = "Rename <b>it</b> & \u001b[31m\u0000\u2028 😀",
                Url = "https://example.org/acme/plugins/commit/22",
                Connectors = 3,
                Plugins = 14,
                Options = 159,
                Changes =
                [
                    new CatalogChange
                    {
                        Rule = "VCD3009",
                        Impact = "breaking",
                        Connector = "vdk-acme",
                        About = "option",
                        Subject = "ACME_HOST",
                        Message = "The option ACME_HOST was renamed to ACME_SERVER.",
                        Consequences = ["One.", "Two."],
                        Before = CatalogValue.Of("ACME_HOST"),
                        After = CatalogValue.Of(5),
                        Evidence = new Evidence("vdk-acme/plugin.py", 3, 9, "https://example.org/plugin.py#L3-L9"),
                    },
                    new CatalogChange
                    {
                        Rule = "VCD3107",
                        Impact = "info",
                        Connector = "",
                        About = "catalog",
                        Subject = "connectors",
                        Message = "Something.",
                        Evidence = new Evidence("vdk-acme/plugin.py", 1, 1, null),
                    },
                ],
            },
            new CatalogRevision
            {
                Revision = new Revision(new string('1', 40), "2024-01-01T12:00:00Z"),
                Title = "",
                Connectors = 0,
                Plugins = 0,
                Options = 0,
                Changes =
                [
                    new CatalogChange { Rule = "VCD3001", Impact = "risky", Connector = "vdk-acme", About = "plugin", Subject = "vdk-acme", Message = "It is gone." },
                ],
            },
        ],
    };

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        Assert.Equal(Empty, Read(Empty));
        Assert.Equal(Full, Read(Full));
        Assert.Equal(ChangeLogJson.ToUtf8Bytes(Full), ChangeLogJson.ToUtf8Bytes(Read(Full)!));
    }

    [Fact]
    public void WhatIsWrittenIsInTheFormOfTheCatalog()
    {
        var text = Encoding.UTF8.GetString(ChangeLogJson.ToUtf8Bytes(Full));

        Assert.StartsWith("{\n  \"$schema\": \"schemas/changes.v1.schema.json\",\n  \"schemaVersion\": \"1.0\",\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\u001b', text);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"schemaVersion": "1.0", "generator": {"name": "x", "version": "1"}, "source": null, "complete": true, "revisions": []}""")]
    public void AnythingElseIsNoLog(string text)
    {
        using var document = JsonDocument.Parse(text);

        Assert.Null(ChangeLogJson.Read(document.RootElement));
    }

    [Fact]
    public void AMemberThatIsMissingMakesItNoLog()
    {
        foreach (var name in (string[])["schemaVersion", "generator", "source", "complete", "revisions"])
        {
            var json = Parse(Full);
            json.AsObject().Remove(name);
            using var document = JsonDocument.Parse(json.ToJsonString());

            Assert.True(ChangeLogJson.Read(document.RootElement) is null, name);
        }
    }

    [Fact]
    public void EveryMemberThatIsWrittenIsDescribedAndTheOtherWayRound()
    {
        var schema = new SchemaDocument(CatalogSchema.Changes);
        var members = schema.Members(Parse(Full)).ToList();
        var written = members.SelectMany(static member => member.Schemas).ToHashSet();

        Assert.All(members, member => Assert.True(member.Schemas.Any(schema.HasDescription), member.Path));
        Assert.Empty(schema.AllProperties().Where(property => !written.Contains(property)).Select(static property => property.GetPath()));
    }

    [Fact]
    public void WhatIsWrittenIsValid()
    {
        Assert.All(AjvValidator.Validate([(AjvValidator.ChangesSchemaName, Parse(Empty)), (AjvValidator.ChangesSchemaName, Parse(Full))]), Assert.Null);
    }

    [Fact]
    public void WhatLaterVersionsAddIsValid()
    {
        var json = Parse(Full);
        json["schemaVersion"] = "1.12";
        json["extra"] = 1;
        Revision(json)["extra"] = 1;
        Change(json)["about"] = "weather";

        Assert.Null(Assert.Single(AjvValidator.Validate([(AjvValidator.ChangesSchemaName, json)])));
    }

    [Fact]
    public void BrokenDocumentsAreInvalid()
    {
        var broken = Faults.Select(fault =>
        {
            var json = Parse(Full);
            fault.Break(json);
            return (AjvValidator.ChangesSchemaName, json);
        });

        var accepted = AjvValidator.Validate(broken).Zip(Faults).Where(pair => pair.First is null).Select(pair => pair.Second.Fault);

        Assert.Empty(accepted);
    }

    private static JsonNode Revision(JsonNode log) => log["revisions"]![0]!;

    private static JsonNode Change(JsonNode log) => Revision(log)["changes"]![0]!;

    private static JsonNode Parse(ChangeLog log) => JsonNode.Parse(ChangeLogJson.ToUtf8Bytes(log))!;

    private static ChangeLog? Read(ChangeLog log)
    {
        using var document = JsonDocument.Parse(ChangeLogJson.ToUtf8Bytes(log));
        return ChangeLogJson.Read(document.RootElement);
    }
}
