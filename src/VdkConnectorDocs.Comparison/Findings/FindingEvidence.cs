using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Comparison.Findings;

/// <summary>Which of the compared trees a place is in.</summary>
public enum TreeSide
{
    Head,
    Base,
}

/// <summary>The place that a finding is about.</summary>
/// <param name="Side">The head where the fact still stands, else the base.</param>
/// <param name="Place">With a path relative to the plugins folder; line 0 when only the file is known.</param>
public sealed record FindingEvidence(TreeSide Side, Evidence Place);
