using VdkConnectorDocs.Comparison.Lint.Rules;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>Every rule, in the order of their codes.</summary>
internal static class LintRules
{
    public static IReadOnlyList<ILintRule> All { get; } =
    [
        new UndocumentedOptionRule(),
        new UnknownOptionRule(),
        new WrongDefaultRule(),
        new WrongRequirementRule(),
        new UndeclaredSecretRule(),
        new NoDescriptionRule(),
        new NoInstallLineRule(),
        new OtherPackageRule(),
        new DeadLinkRule(),
        new PythonVersionsRule(),
        new NoReadmeRule(),
    ];
}
