using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Json;

public sealed class CatalogJsonReaderTests
{
    [Fact]
    public void AWrittenCatalogReadsBackAsTheSameModel()
    {
        var bytes = CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full);

        var read = Read(bytes);

        Assert.Equal(SampleCatalogs.Full, read);
        Assert.Equal(bytes, CatalogJsonWriter.ToUtf8Bytes(read));
    }

    [Fact]
    public void AByteOrderMarkIsSkipped() =>
        Assert.Equal(SampleCatalogs.Empty, Read([0xEF, 0xBB, 0xBF, .. CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Empty)]));

    [Fact]
    public void UnknownMembersAndLaterMinorVersionsAreAccepted()
    {
        var json = FullJson();
        json["schemaVersion"] = "1.9";
        json["news"] = new JsonObject { ["a"] = 1 };
        json["connectors"]![0]!["options"]![0]!["rating"] = 5;

        Assert.Equal(SampleCatalogs.Full, Read(Bytes(json)));
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("0.9")]
    [InlineData("one")]
    [InlineData("10.0")]
    public void AnotherMajorVersionIsRefused(string version)
    {
        var json = FullJson();
        json["schemaVersion"] = version;

        Assert.Equal("VCD9102", Assert.Single(Problems(Bytes(json))).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("{} {}")]
    [InlineData("\0")]
    [InlineData("{'a': 1}")]
    [InlineData("// nothing")]
    public void WhatIsNotJsonIsRefused(string text) =>
        Assert.Equal("VCD9101", Assert.Single(Problems(Encoding.UTF8.GetBytes(text))).Id);

    [Fact]
    public void ASyntaxErrorIsReportedOnItsLine()
    {
        var problem = Assert.Single(Problems("{\n  \"ä\": 1,\n  \"b\": tru\n}"u8.ToArray()));

        Assert.StartsWith("connectors.json(3,", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongValueIsReportedOnItsPlace()
    {
        var bytes = "{\n  \"schemaVersion\": \"1.0\", \"x\": \"😀\", \"generator\": 5\n}"u8.ToArray();

        var problem = Assert.Single(Problems(bytes), p => p.Id == "VCD9104");

        Assert.Equal("connectors.json(2,51): error VCD9104: The value of 'generator' must be an object.", problem.ToString());
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        var text = "{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}";

        Assert.Equal("VCD9105", Assert.Single(Problems(Encoding.UTF8.GetBytes(text))).Id);
    }

    [Fact]
    public void SizeAndDigitsAreLimited()
    {
        var limits = new CatalogReadLimits { MaxBytes = 100, MaxDigits = 20 };

        Assert.Equal("VCD9105", Assert.Single(Problems(new byte[101], limits)).Id);
        Assert.Equal("VCD9105", Assert.Single(Problems(Encoding.UTF8.GetBytes(new string('9', 21)), limits)).Id);
    }

    [Fact]
    public void TheSameIdTwiceIsRefused()
    {
        var json = FullJson();
        json["plugins"]![0]!["id"] = "vdk-acme";

        Assert.Equal("VCD9106", Assert.Single(Problems(Bytes(json))).Id);
    }

    [Theory]
    [InlineData("/connectors/0/links/self", "../../etc/passwd")]
    [InlineData("/connectors/0/links/page", "/connectors/")]
    [InlineData("/connectors/0/links/page", "C:\\x")]
    [InlineData("/connectors/0/links/source", "javascript:alert(1)")]
    [InlineData("/connectors/0/links/vendor", "data:text/html,x")]
    [InlineData("/connectors/0/options/0/evidence/url", "javascript://https://x")]
    [InlineData("/connectors/0/options/0/evidence/path", "a/../../b")]
    [InlineData("/connectors/0/options/1/default", """{"value":"secret"}""")]
    [InlineData("/connectors/0/options/1/default", "{}")]
    [InlineData("/connectors/0/dataSources/0/options/1/default", """{"expression":"'secret'"}""")]
    [InlineData("/connectors/0/options/0/default", """{"value":1e999}""")]
    [InlineData("/connectors/0/options/0/evidence/startLine", "0")]
    [InlineData("/connectors/0/options/0/evidence/endLine", "2")]
    [InlineData("/connectors/0/options/0/evidence/endLine", "5000000000")]
    [InlineData("/connectors/0/options/0/key", "\"\\ud800\"")]
    [InlineData("/connectors/0/options", "{}")]
    [InlineData("/connectors/0/options/0/required", "\"yes\"")]
    [InlineData("/diagnostics/0/severity", "fatal")]
    public void UnsafeAndWrongValuesAreRefused(string pointer, string value) =>
        Assert.All(Problems(Replaced(pointer, value)), problem => Assert.Equal("VCD9104", problem.Id));

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("sinc\\ud800")]
    public void ANameThatIsNoTextIsRefused(string name)
    {
        // The second begins like a member that is looked for and not there, which is where such a name would be read.
        var json = Encoding.UTF8.GetString(CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full)).Replace("\"id\":", $"\"{name}\": 1, \"id\":", StringComparison.Ordinal);

        Assert.Equal("VCD9101", Assert.Single(Problems(Encoding.UTF8.GetBytes(json))).Id);
    }

    [Fact]
    public void InvalidUtf8IsRefused()
    {
        var bytes = CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full);
        bytes[bytes.AsSpan().IndexOf("Talks"u8)] = 0xFF;

        Assert.Equal("VCD9104", Problems(bytes)[0].Id);
    }

    [Fact]
    public void NotMoreThanSoManyProblemsAreReported()
    {
        var json = FullJson();
        json["diagnostics"] = new JsonArray([.. Enumerable.Range(0, 500).Select(i => JsonValue.Create(i))]);

        Assert.Equal(20, Problems(Bytes(json)).Count);
    }

    public static TheoryData<int> Seeds => FuzzSeeds.DataOf(3);

    /// <summary>Damage of every sort, from fixed seeds: the reader answers with a catalog or with problems, never with an exception.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
    public void DamagedCatalogsNeverCrashTheReader(int seed)
    {
        var original = CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full);
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = Damage(original, random);
            var bag = new DiagnosticBag();

            var catalog = CatalogJsonReader.Read(bytes, "connectors.json", bag);

            Assert.Equal(catalog is null, bag.HasErrors);
            if (catalog is not null)
            {
                Assert.Equal(catalog, CatalogJsonReader.Read(CatalogJsonWriter.ToUtf8Bytes(catalog), "connectors.json", bag));
            }
        }
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = "{}[]\",:\\019.eEtfn-"u8[random.Next(18)];
                    break;
                case 2:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(40))..]];
                    break;
                default:
                    bytes = [.. bytes[..at], .. bytes.AsSpan(random.Next(bytes.Length - 10), 10), .. bytes[at..]];
                    break;
            }
        }

        return bytes;
    }

    private static JsonNode FullJson() => JsonNode.Parse(CatalogJsonWriter.ToUtf8Bytes(SampleCatalogs.Full))!;

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    /// <summary>The full catalog with one value replaced, by text: a value that is not JSON becomes a string.</summary>
    private static byte[] Replaced(string pointer, string value)
    {
        const string Mark = "7e6f5d4c-mark";
        var json = FullJson();
        var parts = pointer.Split('/')[1..];
        var owner = parts[..^1].Aggregate(json, Child);
        if (owner is JsonArray array)
        {
            array[int.Parse(parts[^1], CultureInfo.InvariantCulture)] = Mark;
        }
        else
        {
            owner[parts[^1]] = Mark;
        }

        var isJson = value.StartsWith('{') || value.StartsWith('"') || char.IsAsciiDigit(value[0]);
        var raw = isJson ? value : JsonValue.Create(value).ToJsonString();
        return Encoding.UTF8.GetBytes(json.ToJsonString().Replace('"' + Mark + '"', raw, StringComparison.Ordinal));
    }

    private static JsonNode Child(JsonNode node, string name) =>
        (node is JsonArray array ? array[int.Parse(name, CultureInfo.InvariantCulture)] : node[name])!;

    private static ConnectorCatalog Read(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        var catalog = CatalogJsonReader.Read(bytes, "connectors.json", bag);
        Assert.Empty(bag.ToSortedList());
        Assert.NotNull(catalog);
        return catalog;
    }

    private static IReadOnlyList<Diagnostic> Problems(byte[] bytes, CatalogReadLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        Assert.Null(CatalogJsonReader.Read(bytes, "connectors.json", bag, limits));
        var problems = bag.ToSortedList();
        Assert.NotEmpty(problems);
        return problems;
    }
}
