using System.Text;
using VdkConnectorDocs.Comparison.Lint;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Readmes;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Lint;

public sealed class UnknownOptionNamesTests
{
    [Theory]
    [InlineData("# Configuration\n\n| Name |\n|-|\n| acme_hots |\n| ACME_HOST |", "acme_hots")]
    [InlineData("```ini\n[vdk]\nacme_host=1\nacme_hots=1\n[vdk_two]\nacme_prot=1\n[owner]\nteam=x\n```", "acme_hots, acme_prot")]
    [InlineData("```sh\nexport VDK_ACME_HOTS=1\nexport VDK_ACME_HOST=1\n```", "VDK_ACME_HOTS")]
    [InlineData("```powershell\n$env:VDK_ACME_HOTS = 1\n```", "VDK_ACME_HOTS")]
    [InlineData("# Options\n- `acme_hots`: x\n- `OTHER_NAME`: x\n- `job_name`: x\n", "acme_hots, OTHER_NAME")]
    public void WhatIsPresentedAsAnOptionMustBeDefined(string markdown, string expected) => Assert.Equal(expected, Find(markdown));

    [Fact]
    public void AVariableOfASectionIsTheOptionItSets() => Assert.Empty(Find("```sh\nexport VDK_SECOND_ACME_HOST=1\n```"));

    [Fact]
    public void ANameIsToldOnceAtItsFirstPlace() => Assert.Equal(
        "acme_hots",
        Find("```ini\n[vdk]\nacme_hots=1\n```\n```sh\nexport VDK_ACME_HOTS=1\n```\n"));

    [Fact]
    public void WordsOfTheTextAreNotJudged() => Assert.Empty(Find("Set `acme_hots`, or use send_object_for_ingestion."));

    private static string Find(string markdown)
    {
        var readme = ReadmeReader.Read("README.md", Encoding.UTF8.GetBytes(markdown), new DiagnosticBag());
        var own = new HashSet<string>(StringComparer.Ordinal) { "acme_host", "acme_port" };
        return string.Join(", ", UnknownOptionNames.Find(readme, own).Select(m => m.Name));
    }
}
