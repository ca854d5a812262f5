using System.Text.Json;
using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>
/// axe in an open page. It is put there once and can run as often as the page changes; <c>RunAxe</c> of Deque's package would put it there
/// again each time, and into a second page that it opens to sum up.
/// </summary>
internal sealed class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();
    private readonly IPage _page;

    private Axe(IPage page) => _page = page;

    public static async Task<Axe> In(IPage page)
    {
        await page.EvaluateAsync(Script);
        return new Axe(page);
    }

    /// <summary>What it finds wrong with the page as it is now, one rule a text, with up to five elements.</summary>
    /// <param name="rules">The only ones to try; all when there are none.</param>
    public async Task<IReadOnlyList<string>> FindViolations(params IReadOnlyList<string> rules)
    {
        var options = new JsonObject { ["resultTypes"] = new JsonArray("violations") };
        if (rules.Count > 0)
        {
            options["runOnly"] = JsonSerializer.SerializeToNode(rules);
        }

        var found = await _page.EvaluateAsync<string[]>(
            """
            async options => (await axe.run(document, JSON.parse(options))).violations.map(violation =>
                [`${violation.id}: ${violation.help}`, ...violation.nodes.slice(0, 5).map(node => `  ${node.target} ${node.html}`)].join('\n'))
            """,
            options.ToJsonString());
        return found;
    }
}
