using System.Text.RegularExpressions;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Pages;

/// <summary>The threat model names the tests that show what it says; those must exist.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void EveryTestThatItNamesExists()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("site/pages/design/security.md"));
        var named = TestClass().Matches(page).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var existing = typeof(ThreatModelTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count > 15, "The page names few tests.");
        Assert.Empty(named.Except(existing, StringComparer.Ordinal));
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestClass();
}
