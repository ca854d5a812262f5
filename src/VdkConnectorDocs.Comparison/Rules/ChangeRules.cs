using VdkConnectorDocs.Comparison.Rules.Breaking;
using VdkConnectorDocs.Comparison.Rules.Info;
using VdkConnectorDocs.Comparison.Rules.Risky;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>Every rule, by code.</summary>
internal static class ChangeRules
{
    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        new PluginRemovedRule(),
        new EntryPointRemovedRule(),
        new DatabaseRemovedRule(),
        new IngestionMethodRemovedRule(),
        new DataSourceRemovedRule(),
        new TemplateRemovedRule(),
        new CommandRemovedRule(),
        new CommandOptionRemovedRule(),
        new OptionRemovedRule(),
        new StateBackendRemovedRule(),
        new CapabilityLostRule(),
        new HookRemovedRule(),
        new EnvironmentVariableChangedRule(),
        new RequiredOptionAddedRule(),
        new OptionBecameRequiredRule(),
        new TypeChangedRule(),
        new AllowedValueRemovedRule(),
        new PythonVersionDroppedRule(),
        new DefaultChangedRule(),
        new NoLongerSensitiveRule(),
        new UnprovenRule(),
        new DeprecatedRule(),
        new LicenseChangedRule(),
        new FileBrokenRule(),
        new FewerConnectorsRule(),
        new HookLostRule(),
        new UnprovenRemovedRule(),
        new PluginAddedRule(),
        new FactAddedRule(),
        new CapabilityGainedRule(),
        new TypeWidenedRule(),
        new AllowedValueAddedRule(),
        new NoLongerRequiredRule(),
        new BecameSensitiveRule(),
        new TextChangedRule(),
        new VersionChangedRule(),
        new PythonVersionAddedRule(),
        new ProvenRule(),
        new FileMendedRule(),
        new DeprecatedWithReplacementRule(),
        new DependenciesChangedRule(),
    ];
}
