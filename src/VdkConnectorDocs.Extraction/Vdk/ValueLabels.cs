namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>Marks on values that tell where they come from.</summary>
internal static class ValueLabels
{
    /// <summary>Computed from the name of a configuration section.</summary>
    public const uint Section = 1;

    /// <summary>Computed from an option or argument of a CLI command.</summary>
    public const uint CommandParameter = 2;
}
