namespace VdkConnectorDocs.Comparison.Findings;

/// <summary>How reports call impacts.</summary>
public static class ImpactName
{
    public static string Of(Impact impact) => impact switch
    {
        Impact.Breaking => "breaking",
        Impact.Risky => "risky",
        _ => "info",
    };
}
