using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Json;

public sealed class CatalogJsonWriterTests
{
    [Fact]
    public void WritesIndentedLinesWithoutByteOrderMark()
    {
        var text = Written(SampleCatalogs.Empty);

        Assert.Equal(
            """
            {
              "$schema": "schemas/connectors.v1.schema.json",
              "schemaVersion": "1.0",
              "generator": {
                "name": "vdk-connector-docs",
                "version": "1.2.3"
              },
              "source": {
                "repository": null,
                "path": null,
                "commit": null,
                "committedAt": null
              },
              "connectors": [],
              "plugins": [],
              "diagnostics": []
            }

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void WritesTheSameBytesInEveryCulture()
    {
        var expected = CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full);
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = OddCulture();
            Assert.Equal(expected, CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(200)]
    public void EveryPluginOfManyIsWrittenAsItIsAlone(int count)
    {
        const string Begin = "\"connectors\": [";
        const string End = "\n  ],\n  \"plugins\"";
        var plugins = Enumerable.Range(0, count).Select(i => SampleCatalogs.Acme with { Id = $"acme-{i}", Summary = new string('"', i) }).ToList();

        var many = Inside(Written(SampleCatalogs.Empty with { Connectors = plugins.ToEquatableList() }));
        var alone = plugins.Select(plugin => Inside(Written(SampleCatalogs.Empty with { Connectors = [plugin] })));
        Assert.Equal(string.Join(',', alone), many);

        static string Inside(string json) => json[(json.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..json.IndexOf(End, StringComparison.Ordinal)];
    }

    [Fact]
    public void NoDocumentCanEndAScriptElement() => Assert.DoesNotContain('<', Written(SampleCatalogs.Full));

    [Fact]
    public void LettersOfAllScriptsStayReadable() =>
        Assert.Contains("\"Acme \\u003CStore> & Söhne 漢字 \\uD83D\\uDE00\"", Written(SampleCatalogs.Full), StringComparison.Ordinal);

    [Fact]
    public void HalfACharacterIsReplaced()
    {
        var json = Connector(SampleCatalogs.WithDefault(CatalogValue.Of("a\uD800b<\uDC00")));

        var value = json.GetProperty("options")[0].GetProperty("default").GetProperty("value");
        Assert.Equal("a\uFFFDb<\uFFFD", value.GetString());
        Assert.Equal("\"a\uFFFDb\\u003C\uFFFD\"", value.GetRawText());
    }

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-2.0, "-2.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    public void FloatsStayFloats(double value, string expected)
    {
        var json = Connector(SampleCatalogs.WithDefault(new FloatValue(value)));

        Assert.Equal(expected, json.GetProperty("options")[0].GetProperty("default").GetProperty("value").GetRawText());
    }

    [Fact]
    public void DefaultsHaveThreeForms()
    {
        var options = Connector(SampleCatalogs.Full).GetProperty("options");

        Assert.Equal("""{"value":"localhost"}""", Compact(options[0].GetProperty("default")));
        Assert.Equal("""{"redacted":true,"fingerprint":"0123456789ab"}""", Compact(options[1].GetProperty("default")));
        Assert.Equal("""{"value":null}""", Compact(options[2].GetProperty("default")));
        Assert.Equal("""{"expression":"tempfile.gettempdir()"}""", Compact(options[3].GetProperty("default")));
        Assert.Equal("""{"expression":"A if x else B","values":["a",null]}""", Compact(options[4].GetProperty("default")));
    }

    [Fact]
    public void AnExternalCommandHasASymbolAndNoName()
    {
        var command = Connector(SampleCatalogs.Full).GetProperty("commands")[1];

        Assert.True(command.GetProperty("external").GetBoolean());
        Assert.Equal("other.cli.login", command.GetProperty("symbol").GetString());
        Assert.False(command.TryGetProperty("name", out _));
    }

    [Fact]
    public void EvidenceWithoutGitHasNoUrl()
    {
        var options = Connector(SampleCatalogs.Full).GetProperty("options");

        Assert.True(options[0].GetProperty("evidence").TryGetProperty("url", out _));
        Assert.False(options[3].GetProperty("evidence").TryGetProperty("url", out _));
    }

    [Fact]
    public void ATemplateForTheDefaultDatabaseSaysSo() =>
        Assert.Equal(JsonValueKind.Null, Connector(SampleCatalogs.Full).GetProperty("templates")[1].GetProperty("database").ValueKind);

    [Theory]
    [InlineData("connectors/vdk-acme/connector.json", "../../schemas/connector.v1.schema.json")]
    [InlineData("connector.json", "schemas/connector.v1.schema.json")]
    public void AConnectorsFileNamesItsSchemaFromWhereItStands(string self, string schema)
    {
        var plugin = SampleCatalogs.Acme with { Links = SampleCatalogs.Acme.Links with { Self = self } };

        Assert.Equal(schema, ConnectorFile(plugin).GetProperty("$schema").GetString());
    }

    [Fact]
    public void AConnectorsFileIsItsPartOfTheCatalogWithTheHeader()
    {
        using var catalog = JsonDocument.Parse(CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full));
        var file = ConnectorFile(SampleCatalogs.Acme);

        foreach (var header in (string[])["schemaVersion", "generator", "source"])
        {
            Assert.True(JsonElement.DeepEquals(catalog.RootElement.GetProperty(header), file.GetProperty(header)));
        }

        foreach (var member in catalog.RootElement.GetProperty("connectors")[0].EnumerateObject())
        {
            Assert.True(JsonElement.DeepEquals(member.Value, file.GetProperty(member.Name)), member.Name);
        }
    }

    private static CultureInfo OddCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }

    private static string Written(ConnectorCatalog catalog) => Encoding.UTF8.GetString(CatalogJsonWriter.ToUtf8Bytes(catalog));

    private static JsonElement Connector(ConnectorCatalog catalog) =>
        JsonElement.Parse(CatalogJsonWriter.ToUtf8Bytes(catalog)).GetProperty("connectors")[0];

    private static JsonElement ConnectorFile(Plugin plugin)
    {
        var output = new ArrayBufferWriter<byte>();
        CatalogJsonWriter.WriteConnector(output, SampleCatalogs.Full, plugin);
        return JsonElement.Parse(output.WrittenSpan);
    }

    private static string Compact(JsonElement element) =>
        JsonSerializer.Serialize(element);
}
