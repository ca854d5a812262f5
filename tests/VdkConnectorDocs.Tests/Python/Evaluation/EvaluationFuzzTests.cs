using System.Globalization;
using Xunit;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>
/// What the evaluator claims about random programs is what happens when CPython runs them. A longer run, by hand: the environment
/// variable <c>EVALUATION_FUZZ=first-last</c> gives the seeds.
/// </summary>
public sealed class EvaluationFuzzTests
{
    private const string Seeds = "1-60";

    private static readonly int[] Runs = [1, 2, 3];

    [Fact]
    public void CPythonAgreesAboutRandomPrograms()
    {
        using var python = CPythonValues.StartOrSkip();
        var seeds = (Environment.GetEnvironmentVariable("EVALUATION_FUZZ") ?? Seeds).Split('-');
        var first = int.Parse(seeds[0], CultureInfo.InvariantCulture);
        var last = int.Parse(seeds[1], CultureInfo.InvariantCulture);

        var wrong = new List<string>();
        var proven = 0;
        for (var seed = first; seed <= last && wrong.Count < 20; seed++)
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
