using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Verification;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Verification;

public sealed class CatalogVerifierTests
{
    [Theory]
    [InlineData("[]", true)]
    [InlineData("\"1.0\"", true)]
    [InlineData("""{"schemaVersion":"1.0","generator":{"name":"a","version":"1"},"source":{"repository":null,"path":null,"commit":null,"committedAt":null},"complete":true}""", true)]
    [InlineData("""{"schemaVersion":"1.0","generator":{"name":"a","version":"1"},"source":{"repository":null,"path":null,"commit":null,"committedAt":null},"complete":true,"revisions":[]}""", false)]
    public void AChangeLogThatBreaksItsContractIsFound(string log, bool isFound)
    {
        using var site = new TemporaryFolder();
        site.Write("changes.json", log);
        var diagnostics = new DiagnosticBag();

        CatalogVerifier.ReadCatalog(site.Path, ["changes.json"], CatalogReadLimits.Default, diagnostics);

        Assert.Equal(isFound, diagnostics.ToSortedList().Any(static problem => problem.Id == "VCD6210" && problem.Location.Path == "changes.json"));
    }
}
