using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

public sealed class RequirementTests
{
    [Theory]
    [InlineData("vdk-core", "vdk-core", "")]
    [InlineData(" acme_client>=1.6,<3 ", "acme_client", ">=1.6,<3")]
    [InlineData("acme [tls,fast]  >= 2 ; python_version < '3.8'", "acme", "[tls,fast] >= 2 ; python_version < '3.8'")]
    [InlineData("acme @ https://example.org/acme.zip", "acme", "@ https://example.org/acme.zip")]
    [InlineData("A.b-c_d==1", "A.b-c_d", "==1")]
    [InlineData("acme (>=1.6,<3)", "acme", ">=1.6,<3")]
    [InlineData("acme[tls] (>=2) ; python_version < '3.8'", "acme", "[tls]>=2 ; python_version < '3.8'")]
    [InlineData("acme>=2 ; (os_name == 'nt')", "acme", ">=2 ; (os_name == 'nt')")]
    [InlineData("acme>=2  # 1 forgets the second pier", "acme", ">=2")]
    [InlineData("acme @ https://example.org/acme.zip#sha1=0", "acme", "@ https://example.org/acme.zip#sha1=0")]
    public void SplitsTheNameFromTheRest(string text, string name, string specifier)
    {
        var dependency = Requirement.Parse(text);

        Assert.NotNull(dependency);
        Assert.Equal((name, specifier), (dependency.Name, dependency.Specifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData(">=1")]
    [InlineData("-r other.txt")]
    [InlineData("./wheels/acme.whl")]
    [InlineData("git+https://example.org/acme.git")]
    [InlineData("wheels/acme.whl")]
    [InlineData("https://example.org/acme.zip")]
    public void WhatHasNoNameIsNoRequirement(string text) => Assert.Null(Requirement.Parse(text));

    [Fact]
    public void RequirementsFilesHaveOneALine()
    {
        const string Text = """
            # what it takes
            vdk-core
            acme>=2  # the client
            --index-url https://example.org/simple
            -r more.txt
            -e git+https://example.org/x.git#egg=acme-x
            acme-y==1 \
                --hash=sha256:0123
            ./local

            acme-z[fast]; python_version < "3.9"
            """;

        var found = RequirementsText.Read(new SourceText("requirements.txt", Text));

        Assert.Equal(
            ["vdk-core|", "acme|>=2", "acme-x|@ git+https://example.org/x.git", "acme-y|==1", "acme-z|[fast]; python_version < \"3.9\""],
            found.Select(line => line.Dependency.Name + "|" + line.Dependency.Specifier));
        Assert.Equal([2, 3, 6, 7, 11], found.Select(line => new SourceText("", Text).GetPosition(line.Span.Start).Line));
    }
}
