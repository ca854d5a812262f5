namespace VdkConnectorDocs.Diagnostics;

/// <summary>The names of severities, the same in messages, catalogs, reports and <c>site.yml</c>.</summary>
public static class SeverityName
{
    public const string Error = "error";
    public const string Warning = "warning";
    public const string Info = "info";

    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Error,
        DiagnosticSeverity.Warning => Warning,
        _ => Info,
    };
}
