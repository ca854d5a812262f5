using System.Text;

namespace VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

/// <summary>
/// MkDocs without search, with the facts as metadata in JSON, which is YAML. Its own theme would repeat the list of all pages on every
/// page; ours does not.
/// </summary>
internal sealed class MkDocs() : SiteGenerator("MkDocs")
{
    public override IReadOnlyList<string> Arguments(string site) => ["build", "--quiet", "--site-dir", site];

    protected override void WritePages(string folder, IReadOnlyList<ConnectorPage> pages)
    {
        var docs = Path.Join(folder, "docs");
        var list = new StringBuilder("# Connectors\n\n");
        foreach (var page in pages)
        {
            WritePage(Path.Join(docs, "connectors"), page, $"---\n{page.FactsAsJson()}\n---\n{page.Markdown}");
            // A link to the file would be looked up among all pages, which takes MkDocs time that grows with their square.
            list.Append("- [").Append(page.Plugin.DisplayName).Append("](connectors/").Append(page.Id).Append("/) ").Append(page.Plugin.Summary.ReplaceLineEndings(" ")).Append('\n');
        }

        File.WriteAllText(Path.Join(docs, "index.md"), list.ToString());
    }
}
