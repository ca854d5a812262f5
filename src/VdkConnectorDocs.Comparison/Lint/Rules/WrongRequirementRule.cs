using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Comparison.Lint.Rules;

/// <summary>
/// An option of which the README says that it is required and that has a default, or that it is optional and the code cannot do without.
/// On the README's line.
/// </summary>
internal sealed class WrongRequirementRule : ILintRule
{
    public DiagnosticDescriptor Descriptor => LintDiagnostics.WrongRequirement;

    public string About => FactKinds.Option;

    public IEnumerable<LintFinding> Find(Plugin plugin, LintContext context) =>
        from told in ToldOptions.Of(plugin)
        let isRequired = told.Mention.Required is true
        let contradiction = told.Mention.Required is null ? null : Contradiction(isRequired, told.Name)
        where contradiction is not null
        select context.OnReadme(
            plugin.Readme!, told.Mention.Line, Descriptor, told.Name.Name, told.Name.Shown, isRequired ? "required" : "optional", contradiction);

    private static string? Contradiction(bool isRequired, DocumentedName name) =>
        isRequired && HasDefault(name.Default) ? $"the code has the default {DefaultText.Of(name.Default!)}"
        : !isRequired && name.IsRequired ? "the code does not work without it"
        : null;

    /// <summary>An empty text is no default that anybody can work with; a redacted one may be such.</summary>
    private static bool HasDefault(DefaultValue? value) =>
        value is ConstantDefault { Value: not (NullValue or StringValue { Value: "" }) };
}
