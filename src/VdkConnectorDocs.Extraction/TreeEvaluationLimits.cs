using VdkConnectorDocs.Python.Evaluation;

namespace VdkConnectorDocs.Extraction;

/// <summary>
/// What bounds the evaluation of all plugins of a tree together. Each may take an equal share, known before the first is read, so that the
/// result depends neither on the order in which plugins are read nor on how many are read at once.
/// </summary>
public sealed record TreeEvaluationLimits
{
    public static TreeEvaluationLimits Default { get; } = new();

    /// <summary>Steps of all plugins; with very many plugins more, when each takes its <see cref="LeastSteps"/>.</summary>
    public long MaxSteps { get; init; } = 50_000_000;

    /// <summary>Steps that a plugin may take however many there are: more than twice what large ones need.</summary>
    public int LeastSteps { get; init; } = 150_000;

    /// <summary>The limits of one plugin among <paramref name="plugins"/>.</summary>
    /// <param name="one">What bounds a plugin that is alone.</param>
    public EvaluationLimits ShareOf(EvaluationLimits one, int plugins)
    {
        var share = Math.Max(LeastSteps, MaxSteps / Math.Max(1, plugins));
        return share < one.MaxSteps ? one with { MaxSteps = (int)share } : one;
    }
}
