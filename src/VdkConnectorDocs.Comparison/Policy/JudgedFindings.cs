using System.Globalization;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Policy;

/// <param name="Findings">What is to be reported, with its severity, in the order of <see cref="Finding.BySeverity"/>.</param>
/// <param name="Accepted">What the allow-list accepts, in the same order.</param>
/// <param name="Notes">What is wrong with the policy itself: entries that match nothing, and entries that have expired.</param>
public sealed record JudgedFindings(
    EquatableList<Finding> Findings,
    EquatableList<AcceptedFinding> Accepted,
    EquatableList<Diagnostic> Notes)
{
    /// <summary>Applies a policy to what was found.</summary>
    /// <param name="rules">The rules that were run: only entries for these can be unused.</param>
    /// <param name="today">The day on which entries must not have expired.</param>
    public static JudgedFindings Judge(
        IEnumerable<Finding> findings, FindingPolicy policy, IReadOnlyList<DiagnosticDescriptor> rules, DateOnly today)
    {
        var severities = policy.Severities.ToDictionary(static entry => entry.Code, static entry => entry.Severity, StringComparer.Ordinal);
        var used = new HashSet<AllowedFinding>();
        var reported = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        foreach (var finding in findings.OrderBy(static finding => finding, Finding.BySeverity))
        {
            if (WithSeverity(finding, severities.GetValueOrDefault(finding.Rule.Id)) is not { } judged)
            {
                continue;
            }

            var entries = policy.Allow.Where(entry => Matches(entry, judged)).ToList();
            used.UnionWith(entries);
            if (entries.Find(entry => !HasExpired(entry, today)) is { } entry)
            {
                accepted.Add(new AcceptedFinding(judged, entry));
            }
            else
            {
                reported.Add(judged);
            }
        }

        reported.Sort(Finding.BySeverity);
        return new JudgedFindings(
            reported.ToEquatableList(), accepted.ToEquatableList(), FindNotes(policy, rules, used, today).ToEquatableList());
    }

    private static Finding? WithSeverity(Finding finding, string? severity) => severity switch
    {
        null => finding,
        SeverityOverride.None => null,
        SeverityName.Error => finding with { Severity = DiagnosticSeverity.Error },
        SeverityName.Warning => finding with { Severity = DiagnosticSeverity.Warning },
        _ => finding with { Severity = DiagnosticSeverity.Info },
    };

    private static bool Matches(AllowedFinding entry, Finding finding) =>
        entry.Rule == finding.Rule.Id && (entry.Path == finding.Path || entry.Path == finding.Evidence?.Place.Path);

    private static bool HasExpired(AllowedFinding entry, DateOnly today) => entry.Expires < today;

    private static IEnumerable<Diagnostic> FindNotes(
        FindingPolicy policy, IReadOnlyList<DiagnosticDescriptor> rules, HashSet<AllowedFinding> used, DateOnly today)
    {
        var codes = rules.Select(static rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in policy.Allow.Where(entry => codes.Contains(entry.Rule)))
        {
            var place = new LinePosition(entry.Line, 1);
            var location = new SourceLocation(policy.File ?? "", place, place);
            if (HasExpired(entry, today))
            {
                yield return PolicyDiagnostics.Expired.At(location, entry.Rule, entry.Path, entry.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
            else if (!used.Contains(entry))
            {
                yield return PolicyDiagnostics.Unused.At(location, entry.Rule, entry.Path);
            }
        }
    }
}

/// <param name="Entry">What accepts it.</param>
public sealed record AcceptedFinding(Finding Finding, AllowedFinding Entry);
