using System.Text.RegularExpressions;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>The examples on the page of the language are true.</summary>
public sealed partial class LanguagePageTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (Match example in Example().Matches(File.ReadAllText(RepositoryRoot.Combine("site/pages/template-language.md"))))
            {
                examples.Add(example.Groups["template"].Value, example.Groups["output"].Value);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExampleWritesWhatStandsBelowIt(string template, string output) =>
        Assert.Equal(output, new TemplateFiles(("page.sbn-html", template)).Render());

    [GeneratedRegex(@"```scriban\n(?<template>.*?)\n```\n\n```text\n(?<output>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
