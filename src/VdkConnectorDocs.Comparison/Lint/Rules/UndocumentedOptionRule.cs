using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>An option, or a field of a data source's configuration, that the README never mentions. On the line that declares it.</summary>
internal sealed class UndocumentedOptionRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.UndocumentedOption;

    public string About => FactKinds.Option;

    // Without a README there is one finding, not one an option.
    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context) =>
        plugin.Readme is null ? [] : DocumentedNames.Of(plugin)
            .Where(static name => !name.IsDocumented)
            .Select(name => LintContext.At(name.Evidence, Descriptor, name.Name, name.Shown));
}
