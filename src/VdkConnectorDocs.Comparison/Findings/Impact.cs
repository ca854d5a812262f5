namespace VdkConnectorDocs.Comparison.Findings;

/// <summary>What a change means for the users of a plugin, least first.</summary>
public enum Impact
{
    /// <summary>Worth knowing; nothing that worked stops working.</summary>
    Info,

    /// <summary>What worked may behave differently.</summary>
    Risky,

    /// <summary>What worked stops working.</summary>
    Breaking,
}
