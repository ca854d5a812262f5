using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>A plugin with something to configure, or a connector, without a README. Where its metadata stand.</summary>
internal sealed class NoReadmeRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.NoReadme;

    public string About => FactKinds.Readme;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context)
    {
        var options = DocumentedNames.Of(plugin).Count();
        return plugin is { Readme: null, Package.Evidence: { } evidence } && (options > 0 || plugin.IsConnector)
            ? [LintContext.At(evidence, Descriptor, subject: null, options switch { 0 => "use", 1 => "option", _ => $"{options} options" })]
            : [];
    }
}
