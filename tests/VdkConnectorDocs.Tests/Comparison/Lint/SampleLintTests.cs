using System.Text.Json;
using VdkConnectorDocs.Tests.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Lint;

/// <summary>The sample tree's mistakes, which its table of facts lists: all that are found, and no other.</summary>
public sealed class SampleLintTests
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["VCD4001"] = "undocumented-option",
        ["VCD4002"] = "unknown-name",
        ["VCD4003"] = "wrong-default",
        ["VCD4004"] = "wrong-required",
        ["VCD4005"] = "looks-sensitive",
        ["VCD4006"] = "no-description",
        ["VCD4007"] = "no-install-line",
        ["VCD4008"] = "other-install",
        ["VCD4009"] = "dead-link",
        ["VCD4010"] = "python-versions",
    };

    [Fact]
    public void ExactlyTheMistakesOfTheSampleAreFound()
    {
        using var session = new ToolSession();
        session.Run("lint", "--plugins", RepositoryRoot.Combine("tests/fixtures/vdk-plugins"), "--format", "json");
        using var report = JsonDocument.Parse(session.OutputBytes);
        var found = report.RootElement.GetProperty("findings").EnumerateArray().Select(Describe).Order(StringComparer.Ordinal);

        Assert.Equal(Expected().Order(StringComparer.Ordinal), found);
    }

    private static string Describe(JsonElement finding) =>
        $"{finding.GetProperty("connector")}|{Kinds[finding.GetProperty("rule").GetString()!]}|{finding.GetProperty("subject")}";

    private static IEnumerable<string> Expected()
    {
        foreach (var line in File.ReadLines(RepositoryRoot.Combine("tests/fixtures/vdk-plugins.expected.txt")))
        {
            var fact = line.Split('|');
            if (fact is [{ } plugin, "lint", { } kind, { } subject, _] && !plugin.StartsWith('#'))
            {
                yield return $"{plugin}|{kind}|{subject}";
            }
            else if (fact is [{ } owner, "readme", "undocumented_field", { } field, _] && !owner.StartsWith('#'))
            {
                yield return $"{owner}|undocumented-option|{field}";
            }
        }
    }
}
