using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;

namespace VdkConnectorDocs.Cli.Verbs;

/// <summary>A verb that reads a catalog and answers from it.</summary>
internal abstract class CatalogVerb : SourceVerb
{
    public sealed override int Run(ToolRun run)
    {
        using var loaded = Load(run);
        return loaded is null ? ExitCodes.UnreadableInput : Run(loaded, run);
    }

    protected abstract int Run(LoadedCatalog loaded, ToolRun run);
}
