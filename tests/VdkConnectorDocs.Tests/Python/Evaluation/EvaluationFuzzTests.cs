using Xunit;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>
/// What the evaluator claims about random programs is what happens when CPython runs them.
/// </summary>
[Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
public sealed class EvaluationFuzzTests
{
    private const int Seeds = 60;

    private static readonly int[] Runs = [1, 2, 3];

    [Fact]
    public void CPythonAgreesAboutRandomPrograms()
    {
        using var python = CPythonValues.StartOrSkip();

        var wrong = new List<string>();
        var proven = 0;
        foreach (var seed in FuzzSeeds.Of(Seeds).TakeWhile(_ => wrong.Count < 20))
        {
            var code = RandomProgram.Write(seed, program => Runs.All(run => python.Run(program, run).Error is null));
            var verdict = CPythonAgreement.Judge(python, code, Runs);
            proven += verdict.Proven;
            wrong.AddRange(verdict.Wrong.Take(1).Select(claim => $"program {seed}, {claim}\n{code}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.NotEqual(0, proven);
        TestContext.Current.SendDiagnosticMessage($"{proven} values of random programs were proven.");
    }
}
