using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Markdown;

namespace VdkConnectorDocs.Benchmarks.Site;

/// <summary>Renders a README of 24 sections with lists, tables, links and code, plain or with HTML of its own, into safe markup.</summary>
public class MarkdownBenchmark
{
    private readonly AllLinks _links = new();
    private SourceText _source = new("README.md", "");

    [Params(false, true)]
    public bool WithHtml { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var text = new StringBuilder("# Granary\n\nStores *grain* and `data`.\n\n");
        for (var i = 0; i < 24; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Section {i}\n\nSome words about [the harbour](docs/harbour-{i}.md) and <https://example.org/{i}>.\n\n");
            text.Append("- first **point**\n- second point\n  1. nested\n  2. again\n\n");
            text.Append("| key | default |\n| --- | --- |\n| `GRANARY_HOST` | localhost |\n| `GRANARY_PORT` | 8080 |\n\n");
            text.Append("```python\ndef run(job_input):\n    job_input.execute_query(\"SELECT 1\", database=\"granary\")\n```\n\n");
            if (WithHtml)
            {
                text.Append("<details><summary>More</summary><p>Words <b onclick=\"x()\">and</b> <script>alert(1)</script> more.\n\n</details>\n\n");
            }
        }

        _source = new SourceText("README.md", text.ToString());
    }

    [Benchmark]
    public RenderedMarkdown Render() => MarkdownRenderer.Render(new MarkdownRequest { Source = _source, Links = _links }, new DiagnosticBag());

    private sealed class AllLinks : ILinkResolver
    {
        public string? Resolve(string target) => "https://example.org/" + target;

        public string? ResolveFragment(string fragment) => null;
    }
}
