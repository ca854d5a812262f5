namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>Names of Python packages.</summary>
internal static class PackageNames
{
    /// <summary>Names that differ in case or in the kind of separator are one (PEP 503).</summary>
    public static string Normalize(string name) => name.Trim().Replace('_', '-').Replace('.', '-').ToLowerInvariant();
}
