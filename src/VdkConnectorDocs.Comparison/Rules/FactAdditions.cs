using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Decides which new facts are news.</summary>
internal static class FactAdditions
{
    /// <summary>
    /// It stands in a file that does not parse on one of the sides, so that it may be no new one, or the metadata it stands in do not.
    /// </summary>
    public static bool IsSilent(PluginPair pair, Fact fact) =>
        pair.Mended.Count > 0
        || pair.Broken.Any(file => file.Path == fact.Evidence.Path)
        || (fact.About == Findings.FactKinds.EntryPoint && pair.IsMetadataBroken);
}
