using VdkConnectorDocs.Extraction.Readmes;
using VdkConnectorDocs.Python.Evaluation;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>What bounds and ends the reading of one plugin.</summary>
internal sealed record ReadingLimits(EvaluationLimits Evaluation, ReadmeLimits Readme, CancellationToken CancellationToken)
{
    private const int SetupShare = 4;

    /// <summary>For a <c>setup.py</c>, which is short: the rest is left for the plugin.</summary>
    public Interpreter NewSetupInterpreter(IProgram program) => new(program, Evaluation with { MaxSteps = Evaluation.MaxSteps / SetupShare }, CancellationToken);

    public Interpreter NewInterpreter(IProgram program) => new(program, Evaluation, CancellationToken);
}
