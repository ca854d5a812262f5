using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Readmes;
using VdkConnectorDocs.Python.Evaluation;

namespace VdkConnectorDocs.Extraction;

/// <summary>What an extraction is told besides the tree.</summary>
public sealed record ExtractionRequest
{
    /// <summary>Where the tree comes from; decides the links of evidence.</summary>
    public required CatalogSource Source { get; init; }

    public required Generator Generator { get; init; }

    /// <summary>The most threads to use; 0 for one a core.</summary>
    public int Parallelism { get; init; }

    /// <summary>What bounds the evaluation of one plugin's code.</summary>
    public EvaluationLimits Limits { get; init; } = EvaluationLimits.Default;

    /// <summary>What bounds the evaluation of all plugins' code.</summary>
    public TreeEvaluationLimits TreeEvaluation { get; init; } = TreeEvaluationLimits.Default;

    /// <summary>What bounds the reading of one README.</summary>
    public ReadmeLimits ReadmeLimits { get; init; } = ReadmeLimits.Default;
}
