using VdkConnectorDocs.Extraction.Metadata;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

public sealed class VersionPatternTests
{
    [Theory]
    [InlineData(@"(?P<version>[^\s]+)", "2.4.1\n", "2.4.1")]
    [InlineData(@"^ferry = '(?P<version>.+?)'$", "pier = '1'\nferry = '3.0'\n", "3.0")]
    [InlineData(@"v(?P<version>\d+(\.\d+)*)", "release v12.5 of today", "12.5")]
    public void FindsTheGroupAsHatchDoes(string pattern, string text, string version) =>
        Assert.Equal(version, VersionPattern.Find(pattern, text));

    [Theory]
    [InlineData(@"(?P<version>\d+)", "none")]
    [InlineData(@"\d+", "12")]
    [InlineData(@"(?P<version>", "12")]
    [InlineData(@"(['""])(?P<version>.+?)\1", "'12'")]
    [InlineData(@"(?P<version>((a{1000}){1000}){1000})", "aaaa")]
    public void WhatCannotBeSearchedFindsNothing(string pattern, string text) =>
        Assert.Null(VersionPattern.Find(pattern, text));
}
