namespace VdkConnectorDocs.Diagnostics;

/// <summary>How bad it is, least first.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is missing because of it.</summary>
    Info,

    /// <summary>Something was left out or is doubtful; the rest is whole.</summary>
    Warning,

    /// <summary>The work could not be done.</summary>
    Error,
}
