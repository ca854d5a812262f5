namespace VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

/// <summary>Eleventy with Liquid, with the facts as front matter in JSON; READMEs are Markdown alone, not templates.</summary>
internal sealed class Eleventy() : SiteGenerator("Eleventy")
{
    public override IReadOnlyList<string> Arguments(string site) => ["--quiet", "--config", "eleventy.config.cjs", "--output", site];

    protected override void WritePages(string folder, IReadOnlyList<ConnectorPage> pages)
    {
        foreach (var page in pages)
        {
            WritePage(Path.Join(folder, "content", "connectors"), page, $"---json\n{page.FactsAsJson()}\n---\n{page.Markdown}");
        }
    }
}
