using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>A README that tells to install packages, of which none is the plugin's or brings it along. On the line of the first.</summary>
internal sealed class OtherPackageRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.OtherPackageInstalled;

    public string About => FactKinds.Readme;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context)
    {
        if (plugin is not { Readme: { Installs: [var first, ..] } readme, Package.Name: { } package }
            || readme.Installs.Any(install => context.InstalledWith(install.Package).Contains(plugin)))
        {
            return [];
        }

        var installed = string.Join(", ", readme.Installs.Select(static install => $"'{install.Package}'").Distinct(StringComparer.Ordinal));
        return [context.OnReadme(readme, first.Line, Descriptor, first.Package, installed, package)];
    }
}
