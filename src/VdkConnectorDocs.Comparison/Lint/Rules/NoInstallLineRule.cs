using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>A README that tells to install nothing. On its first line.</summary>
internal sealed class NoInstallLineRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.NoInstallLine;

    public string About => FactKinds.Readme;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context) =>
        plugin is { Readme: { Installs.Count: 0 } readme, Package.Name: { } package }
            ? [context.OnReadme(readme, 1, Descriptor, subject: null, package)]
            : [];
}
