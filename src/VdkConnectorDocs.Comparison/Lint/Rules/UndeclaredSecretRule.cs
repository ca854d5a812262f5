using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>An option whose name says that it holds a secret, and that is not declared sensitive. On the line that declares it.</summary>
internal sealed class UndeclaredSecretRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.UndeclaredSecret;

    public string About => FactKinds.Option;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context) =>
        DocumentedNames.Of(plugin)
            .Where(static name => name.LooksSensitive)
            .Select(name => LintContext.At(name.Evidence, Descriptor, name.Name, name.Shown));
}
