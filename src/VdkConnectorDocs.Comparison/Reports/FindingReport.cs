using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Policy;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Reports;

/// <summary>What a check or a lint found, for every writer of reports.</summary>
public sealed record FindingReport
{
    /// <summary>What was done: <c>Catalog check</c>.</summary>
    public required string Title { get; init; }

    public required Generator Generator { get; init; }

    /// <summary>What was compared with; null when nothing was compared.</summary>
    public ReportTree? Base { get; init; }

    public required ReportTree Head { get; init; }

    /// <summary>In the order of <see cref="Finding.BySeverity"/>.</summary>
    public required EquatableList<Finding> Findings { get; init; }

    public EquatableList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>Remarks on the policy that was applied.</summary>
    public EquatableList<Diagnostic> Notes { get; init; } = [];

    /// <summary>Every rule that was run, by code.</summary>
    public required EquatableList<DiagnosticDescriptor> Rules { get; init; }

    /// <summary>Where the pages that explain the rules stand, ending with <c>/</c>; null when that is not known.</summary>
    public string? SiteUrl { get; init; }

    public FindingCounts Counts => FindingCounts.Of(Findings, Accepted.Count);

    /// <summary>The path of a finding's file as the repository has it; null when it has no place.</summary>
    public string? FileOf(Finding finding) => finding.Evidence switch
    {
        null => null,
        { Side: TreeSide.Base } evidence when Base is not null => Base.PathPrefix + evidence.Place.Path,
        var evidence => Head.PathPrefix + evidence.Place.Path,
    };

    /// <summary>The address of the page that explains a rule; null when the site's is not known.</summary>
    public string? HelpOf(DiagnosticDescriptor rule) => SiteUrl is null ? null : SiteUrl + rule.HelpLink;
}

/// <summary>A tree that a report is about.</summary>
/// <param name="Name">As the user gave it.</param>
/// <param name="PathPrefix">What stands before a path in the tree to make it one in the repository; ends with <c>/</c> or is empty.</param>
public sealed record ReportTree(string Name, CatalogSource Source, string PathPrefix);
