using Xunit;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>The snippets in <c>tests/fixtures/evaluation</c>: a new one in a file there is a new test.</summary>
public sealed class EvaluationCaseTests
{
    private static readonly IReadOnlyDictionary<string, EvaluationCase> Cases =
        EvaluationCase.ReadAll(Fixtures.Path("evaluation/cases")).ToDictionary(c => c.ToString(), StringComparer.Ordinal);

    public static TheoryData<string> Titles => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void HasTheValues(string title)
    {
        var snippet = Cases[title];
        var module = EvaluatedModule.Of(snippet.Code);

        Assert.NotEmpty(snippet.Expectations);
        var wrong = snippet.Expectations
            .Select(expected => (expected.Name, expected.Text, Actual: module.Describe(expected.Name)))
            .Where(value => !IsAsExpected(value.Text, value.Actual))
            .Select(value => $"{value.Name} must be {value.Text}, and is {value.Actual}");
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void CPythonAgrees()
    {
        using var python = CPythonValues.StartOrSkip();

        var wrong = Cases.Values
            .SelectMany(snippet => CPythonAgreement.Judge(python, snippet.Code, 1, 2, 3).Wrong.Select(claim => $"{snippet}: {claim}"))
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsAsExpected(string expected, string actual) => expected.StartsWith('?')
        ? actual.StartsWith('?') && actual.Contains(expected[1..].Trim(), StringComparison.Ordinal)
        : expected == actual;
}
