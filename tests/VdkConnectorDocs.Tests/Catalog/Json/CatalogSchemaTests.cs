using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Json;

public sealed class CatalogSchemaTests
{
    private static readonly SchemaDocument CatalogSchemaDocument = new(CatalogSchema.Catalog);

    private static readonly SchemaDocument ConnectorSchemaDocument = new(CatalogSchema.Connector);

    [Fact]
    public void EveryMemberThatIsWrittenIsDescribed()
    {
        var members = CatalogSchemaDocument.Members(FullCatalog()).Concat(ConnectorSchemaDocument.Members(FullConnector())).ToList();

        Assert.All(members, member => Assert.True(
            member.Schemas.Any(s => CatalogSchemaDocument.HasDescription(s) || ConnectorSchemaDocument.HasDescription(s)), member.Path));
        Assert.True(members.Count > 300);
    }

    [Fact]
    public void EveryDescribedMemberIsWritten()
    {
        var written = CatalogSchemaDocument.Members(FullCatalog()).SelectMany(m => m.Schemas).ToHashSet();

        var unwritten = CatalogSchemaDocument.AllProperties()
            .Where(s => !written.Contains(s))
            .Select(s => s.GetPath())
            .Where(path => !path.StartsWith("$.$defs.connectorFile.", StringComparison.Ordinal));

        Assert.Empty(unwritten);
    }

    /// <summary>What the schema requires the reader requires, and what it leaves open the reader can do without.</summary>
    [Fact]
    public void TheReaderRequiresWhatTheSchemaRequires()
    {
        var document = FullCatalog();
        foreach (var member in CatalogSchemaDocument.Members(document).ToList())
        {
            // A command's members depend on whether it is external; the forms of a default on each other.
            if (IsConditional(member))
            {
                continue;
            }

            var index = member.Owner.IndexOf(member.Name);
            var value = member.Owner[member.Name];
            member.Owner.RemoveAt(index);
            var bag = new DiagnosticBag();
            var catalog = CatalogJsonReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString()), "connectors.json", bag);
            member.Owner.Insert(index, member.Name, value);

            if (member.Required)
            {
                Assert.Equal((member.Path, "VCD9103"), (member.Path, string.Join(',', bag.ToSortedList().Select(d => d.Id))));
                Assert.Contains($"'{member.Name}'", bag.ToSortedList()[0].Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.True(catalog is not null, member.Path);
            }
        }
    }

    [Fact]
    public void TheConnectorsSchemaStandsAlone()
    {
        var text = Encoding.UTF8.GetString(CatalogSchema.Connector.Span);
        var schema = JsonNode.Parse(text)!;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal("One connector of the catalog", (string?)schema["title"]);
        Assert.NotNull(schema["$defs"]!["connector"]);
        Assert.DoesNotContain("connectorFile", text, StringComparison.Ordinal);
    }

    private static bool IsConditional(DescribedMember member)
    {
        var path = member.Path;
        var isCommand = path.Contains(".commands[", StringComparison.Ordinal) && member.Owner.ContainsKey("subcommands");
        return (isCommand && member.Name != "evidence") || path.Contains(".default.", StringComparison.Ordinal);
    }

    private static JsonObject FullCatalog() => JsonNode.Parse(CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full))!.AsObject();

    private static JsonObject FullConnector()
    {
        var output = new ArrayBufferWriter<byte>();
        CatalogJsonWriter.WriteConnector(output, SampleCatalogs.Full, SampleCatalogs.Acme);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }
}
