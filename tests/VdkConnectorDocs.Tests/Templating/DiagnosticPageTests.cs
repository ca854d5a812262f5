using System.Text.RegularExpressions;
using VdkConnectorDocs.Templating;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>What the pages of the templates' diagnostics show is what happens.</summary>
public sealed partial class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. TemplatingDiagnostics.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EachCodeHasAPageWithItsTitle(string code)
    {
        var title = TemplatingDiagnostics.All.Single(descriptor => descriptor.Id == code).Title;
        Assert.StartsWith($"# {code}: {title}\n\n", Page(code), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheExampleOfAPageFailsAsThePageSays(string code)
    {
        var page = Page(code);
        var example = Example().Match(page);
        if (!example.Success)
        {
            // These two are not about rendering a template; their own tests trigger them.
            Assert.Contains(code, new[] { "VCD5014", "VCD5015" });
            return;
        }

        var expected = example.Groups["error"].Value;
        var name = expected[..expected.IndexOf('(', StringComparison.Ordinal)];
        var error = new TemplateFiles((name, example.Groups["template"].Value)).Fail();

        Assert.Equal(code, error.Diagnostic.Id);
        Assert.Equal(expected, error.ToString());
    }

    private static string Page(string code) =>
        File.ReadAllText(RepositoryRoot.Combine($"site/pages/diagnostics/{code.ToLowerInvariant()}.md"));

    [GeneratedRegex(@"```scriban\n(?<template>.*?)\n```\n\n```text\n(?<error>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
