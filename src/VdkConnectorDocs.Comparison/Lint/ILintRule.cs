using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>Finds one kind of mistake in a plugin's documentation.</summary>
internal interface ILintRule
{
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>The kind of fact that its findings are about, one of <see cref="Findings.FactKinds"/>.</summary>
    string About { get; }

    /// <summary>What is wrong, in no particular order. Findings of one rule and plugin differ in subject or place.</summary>
    IEnumerable<LintFinding> Find(Plugin plugin, LintContext context);
}
