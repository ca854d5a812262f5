using VdkConnectorDocs.Catalog.Model;
using Xunit;

namespace VdkConnectorDocs.Tests.Catalog.Model;

public sealed class PackageNamesTests
{
    [Theory]
    [InlineData("vdk-acme")]
    [InlineData("VDK_Acme")]
    [InlineData("vdk.acme")]
    [InlineData("vdk-_-acme")]
    [InlineData(" Vdk--acme ")]
    public void SpellingsOfOneNameHaveOneForm(string name) => Assert.Equal("vdk-acme", PackageNames.Normalize(name));
}
