using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>Adds one kind of fact to a plugin.</summary>
internal interface IFactExtractor
{
    /// <summary>The plugin with the facts of this kind; what cannot be told goes to <see cref="PluginEvaluation.Unresolved"/>.</summary>
    Plugin Extract(PluginEvaluation evaluation, Plugin plugin);
}

/// <summary>All extractors, in the order in which they are run.</summary>
internal static class FactExtractors
{
    public static IReadOnlyList<IFactExtractor> All { get; } =
    [
        new OptionExtractor(),
        new DatabaseExtractor(),
        new IngestionExtractor(),
        new DataSourceExtractor(),
        new StateBackendExtractor(),
        new TemplateExtractor(),
        new CommandExtractor(),
        new HookExtractor(),
        new UnresolvedPluginExtractor(),
    ];
}
