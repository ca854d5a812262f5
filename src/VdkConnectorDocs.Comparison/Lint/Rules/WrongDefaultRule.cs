using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>A default that the README tells and that is not the code's. On the README's line.</summary>
internal sealed class WrongDefaultRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.WrongDefault;

    public string About => FactKinds.Option;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context) =>
        from told in ToldOptions.Of(plugin)
        let claim = told.Mention.Default
        where claim is not null && IsWrong(claim, told.Name)
        select context.OnReadme(
            plugin.Readme!, told.Mention.Line, Descriptor, told.Name.Name, told.Name.Shown, claim, $"the code has {DefaultText.Of(told.Name.Default!)}");

    /// <summary>Without a default in its declaration, an option can have one where it is used; then its description mostly tells it too.</summary>
    private static bool IsWrong(string claim, DocumentedName name) =>
        name.Default is { } value
        && DefaultClaim.Contradicts(claim, value)
        && !(value is ConstantDefault { Value: NullValue } && name.Description?.Contains(claim.Trim('"', '\'', '`'), StringComparison.OrdinalIgnoreCase) is true);
}
