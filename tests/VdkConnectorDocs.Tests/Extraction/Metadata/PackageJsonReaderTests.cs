using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

public sealed class PackageJsonReaderTests
{
    [Theory]
    [InlineData("""{ "name": "acme", "version": "1.0.0", "description": "D", "license": "MIT", "x": [1] }""", "acme", "1.0.0", "D", "MIT")]
    [InlineData("""{ "name": 5, "license": { "type": "BSD" } }""", null, null, null, "BSD")]
    [InlineData("{}", null, null, null, null)]
    [InlineData("""{ "name": "\ud800" }""", null, null, null, null)]
    [InlineData("""{ "version": "1.0.0", "nam\ud800": "acme", "licens\ud800": "MIT" }""", null, "1.0.0", null, null)]
    public void ReadsTheFieldsThatAreTexts(string text, string? name, string? version, string? description, string? license)
    {
        var bag = new DiagnosticBag();

        Assert.Equal(new PackageJson(name, version, description, license), PackageJsonReader.Read("package.json", Encoding.UTF8.GetBytes(text), bag));
        Assert.Empty(bag.ToSortedList());
    }

    [Theory]
    [InlineData("{\n \"name\": }", "package.json(2,10): warning VCD2208:")]
    [InlineData("[]", "package.json: warning VCD2208:")]
    [InlineData("", "package.json(1,1): warning VCD2208:")]
    public void WhatIsNoJsonObjectIsReported(string text, string expected)
    {
        var bag = new DiagnosticBag();

        Assert.Null(PackageJsonReader.Read("package.json", Encoding.UTF8.GetBytes(text), bag));
        Assert.StartsWith(expected, Assert.Single(bag.ToSortedList()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DeepNestingIsReported()
    {
        var bag = new DiagnosticBag();

        Assert.Null(PackageJsonReader.Read("package.json", Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000)), bag));
        Assert.Equal("VCD2208", Assert.Single(bag.ToSortedList()).Id);
    }
}
