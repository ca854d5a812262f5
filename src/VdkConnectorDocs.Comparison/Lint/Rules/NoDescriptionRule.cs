using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>An option that its declaration does not describe. On the line that declares it.</summary>
internal sealed class NoDescriptionRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.NoDescription;

    public string About => FactKinds.Option;

    // A description that only running the code can tell is one.
    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context) =>
        DocumentedNames.Of(plugin)
            .Where(static name => string.IsNullOrWhiteSpace(name.Description))
            .Where(name => !plugin.Unresolved.Any(fact => fact.Fact is UnresolvedKinds.OptionDescription && fact.Evidence == name.Evidence))
            .Select(name => LintContext.At(name.Evidence, Descriptor, name.Name, name.Shown));
}
