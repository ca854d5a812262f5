using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Policy;

/// <summary>What can be wrong with a list of accepted findings: VCD3901 to VCD3919.</summary>
public static class PolicyDiagnostics
{
    public static readonly DiagnosticDescriptor Unused = new(
        "VCD3901", "An accepted finding is not there", "Nothing is found that the entry for {0} of '{1}' accepts; remove it.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor Expired = new(
        "VCD3902", "An accepted finding has expired", "The entry for {0} of '{1}' expired on {2}.", DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Unused, Expired];
}
