using VdkConnectorDocs.Extraction.Git;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Git;

public sealed class GitRemoteUrlTests
{
    [Theory]
    [InlineData("https://github.com/owner/name", "https://github.com/owner/name")]
    [InlineData("https://github.com/owner/name.git", "https://github.com/owner/name")]
    [InlineData("https://github.com/owner/name.git/", "https://github.com/owner/name")]
    [InlineData("https://user:secret@github.com/owner/name.git", "https://github.com/owner/name")]
    [InlineData("http://git.example.org:8080/group/sub/name", "http://git.example.org:8080/group/sub/name")]
    [InlineData("git@github.com:owner/name.git", "https://github.com/owner/name")]
    [InlineData("github.com:owner/name", "https://github.com/owner/name")]
    [InlineData("ssh://git@gitlab.example.org:2222/group/name.git", "https://gitlab.example.org/group/name")]
    [InlineData("git://example.org/name.git", "https://example.org/name")]
    public void RemotesHaveAWebAddress(string remote, string web) => Assert.Equal(web, GitRemoteUrl.ToWebUrl(remote));

    [Theory]
    [InlineData("/srv/git/name.git")]
    [InlineData("../name")]
    [InlineData("./a:b")]
    [InlineData("C:\\work\\name")]
    [InlineData("C:/work/name")]
    [InlineData("file:///srv/git/name.git")]
    [InlineData("ext::sh -c whoami")]
    [InlineData("alias:owner/name")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://me:secret@example.org/x.git")]
    [InlineData("name:owner@example")]
    [InlineData("")]
    public void OtherAddressesHaveNone(string remote) => Assert.Null(GitRemoteUrl.ToWebUrl(remote));
}
