using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Policy;

/// <summary>How findings are judged.</summary>
public sealed record FindingPolicy
{
    /// <summary>By code, in ordinal order.</summary>
    public EquatableList<SeverityOverride> Severities { get; init; } = [];

    public EquatableList<AllowedFinding> Allow { get; init; } = [];

    /// <summary>The file that <see cref="Allow"/> stands in, for messages; null when it is empty.</summary>
    public string? File { get; init; }

    /// <summary>A rule whose findings are not wanted at all.</summary>
    public bool IsOff(string code) => Severities.Any(entry => entry.Code == code && entry.Severity == SeverityOverride.None);
}

/// <param name="Severity"><c>error</c>, <c>warning</c>, <c>info</c> or <c>none</c>.</param>
public sealed record SeverityOverride(string Code, string Severity)
{
    public const string None = "none";

    public static EquatableList<string> All { get; } = [SeverityName.Error, SeverityName.Warning, SeverityName.Info, None];
}

/// <summary>A finding that is accepted.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Path">What it is about, as <c>vdk-postgres/option/POSTGRES_DSN</c>; or the file it stands in, relative to the plugins folder.</param>
/// <param name="Reason">Why, one line.</param>
/// <param name="Expires">The last day on which it is accepted; null for ever.</param>
/// <param name="Line">Its 1-based line in the file.</param>
public sealed record AllowedFinding(string Rule, string Path, string Reason, DateOnly? Expires, int Line);
