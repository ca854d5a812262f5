using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog;

public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("https://github.com/acme/plugins", "https://github.com/acme/plugins/commit/c0ffee")]
    [InlineData("https://github.com/acme/plugins/", "https://github.com/acme/plugins/commit/c0ffee")]
    [InlineData("https://gitlab.com/acme/plugins", "https://gitlab.com/acme/plugins/-/commit/c0ffee")]
    [InlineData("https://gitlab.acme.example/group/sub/plugins", "https://gitlab.acme.example/group/sub/plugins/-/commit/c0ffee")]
    [InlineData("https://bitbucket.org/acme/plugins", "https://bitbucket.org/acme/plugins/commits/c0ffee")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/home/me/plugins", null)]
    [InlineData(null, null)]
    public void ACommitHasTheAddressThatItsHostGivesIt(string? repository, string? address) =>
        Assert.Equal(address, SourceAddress.OfCommit(new CatalogSource(repository, "plugins", "c0ffee", null)));

    [Fact]
    public void WithoutACommitThereIsNoAddress() =>
        Assert.Null(SourceAddress.OfCommit(new CatalogSource("https://github.com/acme/plugins", "plugins", null, null)));
}
