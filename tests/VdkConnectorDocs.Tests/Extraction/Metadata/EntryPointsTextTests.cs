using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

public sealed class EntryPointsTextTests
{
    [Fact]
    public void ReadsGroupsAndTheirEntryPoints()
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("entry_points.txt", "\n    [vdk.plugin.run]\n    # c\n    vdk-acme = acme.plugin\n    two=acme.two : Plugin [extra]\n\n[console_scripts]\nacme = acme.cli:main");

        var found = EntryPointsText.Read(source, bag);

        Assert.Empty(bag.ToSortedList());
        Assert.Equal(
            ["vdk.plugin.run: vdk-acme = acme.plugin", "vdk.plugin.run: two = acme.two:Plugin", "console_scripts: acme = acme.cli:main"],
            ManifestText.Of(found));
        Assert.Equal(4, source.GetPosition(found[0].Span.Start).Line);
    }

    [Theory]
    [InlineData("a = b")]
    [InlineData("[g]\na")]
    [InlineData("[g]\na =")]
    [InlineData("[g]\n= b")]
    [InlineData("[g]\na = b c!")]
    public void WhatIsNoEntryPointIsReported(string text)
    {
        var bag = new DiagnosticBag();

        Assert.Empty(EntryPointsText.Read(new SourceText("entry_points.txt", text), bag));
        Assert.Equal("VCD2206", Assert.Single(bag.ToSortedList()).Id);
    }
}
