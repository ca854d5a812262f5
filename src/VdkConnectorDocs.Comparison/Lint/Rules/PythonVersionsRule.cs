using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>
/// A connector that is tested with a version of Python that it does not declare, or whose oldest or newest declared version is not
/// tested: to test the two ends of the declared range is usual and enough. Where the metadata stand.
/// </summary>
internal sealed class PythonVersionsRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.PythonVersionsDisagree;

    public string About => FactKinds.PythonVersions;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context)
    {
        var package = plugin.Package;
        if (!plugin.IsConnector || package is not { TestedPythonVersions.Count: > 0, Evidence: { } evidence })
        {
            return [];
        }

        var disagreements = Disagreements(package.PythonVersions, package.TestedPythonVersions, package.RequiresPython is not null).ToList();
        return disagreements.Count > 0 ? [LintContext.At(evidence, Descriptor, subject: null, string.Join("; ", disagreements))] : [];
    }

    private static IEnumerable<string> Disagreements(EquatableList<string> declared, EquatableList<string> tested, bool isRestricted)
    {
        if (declared.Count == 0)
        {
            return isRestricted ? [] : [$"{string.Join(" and ", tested)} are tested, none is declared"];
        }

        var undeclared = tested.Except(declared, StringComparer.Ordinal).ToList();
        string[] ends = declared.Count == 1 ? [declared[0]] : [declared[0], declared[^1]];
        var untested = ends.Except(tested, StringComparer.Ordinal).ToList();
        return
        [
            .. undeclared.Count > 0 ? [$"{string.Join(" and ", undeclared)} tested and not declared"] : Array.Empty<string>(),
            .. untested.Count > 0 ? [$"{string.Join(" and ", untested)} declared and not tested"] : Array.Empty<string>(),
        ];
    }
}
