using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>
/// The sample catalog with an attack in every text that a plugin controls. Each attack that runs leaves a mark in the page, and each that
/// is stopped only by the content security policy makes the page complain, which fails the visit as well.
/// </summary>
public sealed class HostileSite : IAsyncLifetime
{
    /// <summary>Breaks out of text, attributes, comments, scripts, styles and templates; then what must at least look whole.</summary>
    private static readonly string[] Attacks =
    [
        "<script>window.ran=1</script>", "\"><img src=x onerror=window.ran=1>", "' autofocus onfocus=window.ran=1 x='", "</script><script>window.ran=1</script>",
        "javascript:window.ran=1", "data:text/html,<script>window.ran=1</script>", "<svg onload=window.ran=1>", "]]><script>window.ran=1</script>",
        "--><script>window.ran=1</script><!--", "</style><script>window.ran=1</script>", "</textarea><script>window.ran=1</script>", "{{ 'x' | html.raw }}{{ exit }}",
        "[a](javascript:window.ran=1) ![b](javascript:window.ran=1) <javascript:window.ran=1>", "`</code><script>window.ran=1</script>`",
        "\u202eevil\u202c \u200b\ufeff\u0000\u2028", "העברית שמאל ימין عربى", "%0a%0d<%73cript>window.ran=1", new string('W', 10_000), "", "   ", "\n\n\n",
    ];

    // These are one of a few words that readers check, or addresses whose form they check.
    private static readonly string[] Structural =
    [
        "$schema", "schemaVersion", "kinds", "capabilities", "valueType", "place", "operations", "commit", "date", "committedAt", "id", "path", "severity",
        "code", "kind", "manifests", "url", "repository",
    ];

    private readonly SampleSite _sample;

    public HostileSite(SampleSite sample) => _sample = sample;

    public BuiltSite Built { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Built = await BuiltSite.Build(folder =>
    {
        var catalog = JsonNode.Parse(BuiltSite.Run(folder, "extract"))!;
        var next = 0;
        foreach (var plugin in catalog["connectors"]!.AsArray().Concat(catalog["plugins"]!.AsArray()))
        {
            Attack(plugin!, ref next);
        }

        var file = Path.Join(folder, "hostile.json");
        File.WriteAllText(file, catalog.ToJsonString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return ["--catalog", file];
    });

    public Task<Visit> Visit(string path, VisitOptions? options = null) =>
        Tests.Visit.To(_sample.Chromium, new Uri(Built.Address, path), options);

    public ValueTask DisposeAsync() => Built.DisposeAsync();

    private static void Attack(JsonNode node, ref int next)
    {
        switch (node)
        {
            case JsonObject properties:
                foreach (var (name, value) in properties.ToList())
                {
                    if (value is null || name == "links" || (value is not JsonObject && Structural.Contains(name)))
                    {
                        continue;
                    }

                    if (IsText(value))
                    {
                        // A README is long: it holds all attacks at once.
                        properties[name] = name == "markdown" ? string.Join("\n\n", Attacks) : Attacks[next++ % Attacks.Length];
                    }
                    else
                    {
                        Attack(value, ref next);
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is { } item && IsText(item))
                    {
                        items[i] = Attacks[next++ % Attacks.Length];
                    }
                    else if (items[i] is { } inner)
                    {
                        Attack(inner, ref next);
                    }
                }

                break;
        }
    }

    private static bool IsText(JsonNode node) => node.GetValueKind() == JsonValueKind.String;
}
