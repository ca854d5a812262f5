using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>The plugin tree that ships with the tool, so that it shows something before it is told anything.</summary>
internal static class SampleTree
{
    public const string Announcement =
        "*** SAMPLE DATA: these plugins are made up. For real ones use --plugins DIR, --repo URL or --catalog FILE, "
        + "or set 'source' in site.yml. ***";

    public static OpenedTree Open() => new()
    {
        Tree = new EmbeddedTree("the sample", typeof(SampleTree).Assembly, "sample/"),
        Source = new CatalogSource(null, null, null, null, Sample: true),
        PrintPrefix = "sample/",
        FindInputs = static () => [],
    };
}
