using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>A relative link of the README to what is not there. On its line.</summary>
internal sealed class DeadLinkRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.DeadLink;

    public string About => FactKinds.Readme;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context) =>
        plugin.Readme is { } readme
            ? readme.DeadLinks.Select(link => context.OnReadme(readme, link.Line, Descriptor, link.Target, link.Target))
            : [];
}
