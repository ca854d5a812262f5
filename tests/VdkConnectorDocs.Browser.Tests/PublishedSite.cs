using System.Text;
using System.Text.Json.Nodes;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;
using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>
/// The sample as if it stood in a repository on the web, so that every fact links to its lines, and with what real plugins have besides:
/// an install line wider than a phone, and a secret without a user's name.
/// </summary>
public sealed class PublishedSite(SampleSite sample) : IAsyncLifetime
{
    private const string Repository = "https://github.com/port-meridian/plugins";

    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private static readonly CatalogSource Source = new(Repository, "plugins", Commit, CommittedAt: null);

    public BuiltSite Built { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Built = await BuiltSite.Build(folder =>
    {
        var catalog = JsonNode.Parse(BuiltSite.Run(folder, "extract"))!;
        catalog["source"] = new JsonObject { ["repository"] = Repository, ["path"] = "plugins", ["commit"] = Commit, ["committedAt"] = null };
        LinkEvidence(catalog);
        var plugin = catalog["connectors"]!.AsArray().Single(node => (string?)node!["id"] == "vdk-lanternfish")!;
        plugin["install"] = "pip install vdk-lanternfish[all-that-can-be-had,and-then-some]";
        var options = plugin["options"]!.AsArray();
        foreach (var option in options.Where(node => (string?)node!["name"] != "lanternfish_password").ToList())
        {
            options.Remove(option);
        }

        var file = Path.Join(folder, "published.json");
        File.WriteAllText(file, catalog.ToJsonString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return ["--catalog", file];
    });

    public Task<Visit> Visit(string path) => Tests.Visit.To(sample.Chromium, new Uri(Built.Address, path), options: null);

    public ValueTask DisposeAsync() => Built.DisposeAsync();

    private static void LinkEvidence(JsonNode node)
    {
        if (node is JsonObject { } value && value.ContainsKey("startLine"))
        {
            value["url"] = SourceAddress.OfLines(Source, (string)value["path"]!, (int)value["startLine"]!, (int)value["endLine"]!);
            return;
        }

        foreach (var child in node is JsonObject properties ? properties.Select(property => property.Value) : node as JsonArray ?? [])
        {
            if (child is JsonObject or JsonArray)
            {
                LinkEvidence(child);
            }
        }
    }
}
