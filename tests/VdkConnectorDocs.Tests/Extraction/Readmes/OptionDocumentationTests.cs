using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Readmes;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Readmes;

public sealed class OptionDocumentationTests
{
    [Theory]
    [InlineData("Set ACME_HOST.")]
    [InlineData("Set acme_host.")]
    [InlineData("Set `VDK_ACME_HOST`.")]
    [InlineData("vdk_acme_host")]
    [InlineData("```python\nx = {'acme_host': 1}\n```")]
    [InlineData("acme\\_host")]
    [InlineData("<td>ACME_HOST</td>")]
    [InlineData("# ACME_HOST")]
    public void ANameAnywhereDocumentsTheOption(string markdown) => Assert.Equal(["ACME_HOST"], Find(markdown, "ACME_HOST"));

    [Theory]
    [InlineData("ACME_HOST_NAME")]
    [InlineData("MY_ACME_HOST")]
    [InlineData("the acme host")]
    [InlineData("<!-- ACME_HOST -->")]
    [InlineData("")]
    public void OtherWordsDoNot(string markdown) => Assert.Empty(Find(markdown, "ACME_HOST"));

    [Theory]
    [InlineData("acme.host-name", "set acme.host-name to x")]
    [InlineData("acme.host-name", "set VDK_acme.host-name")]
    [InlineData("acme.host-name", "export VDK_ACME_HOST_NAME=x")]
    [InlineData("acme-host", "ACME-HOST")]
    public void KeysCanHavePointsAndHyphens(string key, string markdown) => Assert.Equal([key], Find(markdown, key));

    [Theory]
    [InlineData("acme.host", "acme.hosts")]
    [InlineData("acme.host", "my_acme.host")]
    public void KeysWithPointsAreWholeWordsToo(string key, string markdown) => Assert.Empty(Find(markdown, key));

    [Fact]
    public void TwoSpellingsOfOneKeyAreBothDocumented() => Assert.Equal(2, Find("acme_host", "ACME_HOST", "acme_host").Count);

    [Fact]
    public void WithoutAReadmeNothingIsDocumented() => Assert.Empty(OptionDocumentation.FindDocumented(null, ["ACME_HOST"]));

    [Fact]
    public void AnUnclosedCommentHidesNothing() => Assert.NotEmpty(Find("`<!--` ACME_HOST", "ACME_HOST"));

    private static IReadOnlySet<string> Find(string markdown, params string[] keys) =>
        OptionDocumentation.FindDocumented(ReadmeReader.Read("README.md", Encoding.UTF8.GetBytes(markdown), new DiagnosticBag()), keys);
}
