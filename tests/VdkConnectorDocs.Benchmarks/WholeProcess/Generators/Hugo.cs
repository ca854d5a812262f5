namespace VdkConnectorDocs.Benchmarks.WholeProcess.Generators;

/// <summary>Hugo, with the facts as front matter in JSON.</summary>
internal sealed class Hugo() : SiteGenerator("Hugo")
{
    public override string VersionArgument => "version";

    public override IReadOnlyList<string> Arguments(string site) => ["--quiet", "--destination", site];

    protected override void WritePages(string folder, IReadOnlyList<ConnectorPage> pages)
    {
        foreach (var page in pages)
        {
            // What looks like a shortcode would be run.
            var text = page.Markdown.Replace("{{<", "{{ <", StringComparison.Ordinal).Replace("{{%", "{{ %", StringComparison.Ordinal);
            WritePage(Path.Join(folder, "content", "connectors"), page, $"{page.FactsAsJson()}\n\n{text}");
        }
    }
}
