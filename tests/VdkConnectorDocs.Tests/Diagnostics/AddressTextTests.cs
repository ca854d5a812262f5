using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Diagnostics;

public sealed class AddressTextTests
{
    [Theory]
    [InlineData("https://me:secret@example.org/x.git", "https://example.org/x.git")]
    [InlineData("https://me:p^s s@w@example.org", "https://example.org")]
    [InlineData("ssh://git@example.org:22/a@b", "ssh://example.org:22/a@b")]
    [InlineData("https://example.org/a@b?c=d@e", "https://example.org/a@b?c=d@e")]
    [InlineData("git@example.org:owner/name.git", "git@example.org:owner/name.git")]
    [InlineData("plugins/vdk-acme", "plugins/vdk-acme")]
    public void LeavesOutWhoAsks(string address, string shown) => Assert.Equal(shown, AddressText.WithoutCredentials(address));
}
