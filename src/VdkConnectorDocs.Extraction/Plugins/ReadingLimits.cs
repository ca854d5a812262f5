using VdkConnectorDocs.Extraction.Readmes;
using VdkConnectorDocs.Python.Evaluation;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>What bounds and ends the reading of one plugin.</summary>
internal sealed record ReadingLimits(EvaluationLimits Evaluation, ReadmeLimits Readme, CancellationToken CancellationToken)
{
    private const int SideShare = 4;

    /// <summary>For code that runs beside the plugin's own and is short, such as a <c>setup.py</c>: the rest is left for the plugin.</summary>
    public Interpreter NewSideInterpreter(IProgram program) => new(program, Evaluation with { MaxSteps = Evaluation.MaxSteps / SideShare }, CancellationToken);

    public Interpreter NewInterpreter(IProgram program) => new(program, Evaluation, CancellationToken);
}
