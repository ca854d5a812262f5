using VdkConnectorDocs.Extraction.Readmes;
using VdkConnectorDocs.Python.Evaluation;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>What bounds and ends the reading of one plugin.</summary>
internal sealed record ReadingLimits(EvaluationLimits Evaluation, ReadmeLimits Readme, CancellationToken CancellationToken)
{
    public Interpreter NewInterpreter(IProgram program) => new(program, Evaluation, CancellationToken);
}
