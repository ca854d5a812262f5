using System.Text.Json;
using VdkConnectorDocs.Site.Assets;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Assets;

/// <summary>What the scripts of the site load: <c>data.js</c>.</summary>
public sealed class DataScriptTests
{
    [Theory]
    [InlineData("a\u202etxt\u2069", "a\ufffdtxt\ufffd")]
    [InlineData("\\u202e \u200f \u05d0", "\\u202e \u200f \u05d0")]
    public void NothingInItReordersTheTextAroundIt(string text, string expected) => Assert.Equal(expected, Load(text));

    private static string Load(string text)
    {
        var main = $$"""
            import { load } from './data.js';

            Object.assign(globalThis, { document: { body: { dataset: { root: 'https://example.org/' } } }, location: { href: 'https://example.org/' } });
            globalThis.fetch = async () => ({ ok: true, text: async () => {{JsonSerializer.Serialize($"vdkData({JsonSerializer.Serialize(new[] { text })})\n")}} });
            load('x').then((data) => console.log(JSON.stringify(data)));
            """;
        var script = ScriptModules.Join(
            "main.js",
            name => name == "main.js" ? main : File.ReadAllText(RepositoryRoot.Combine("site/assets/js/" + name)),
            out _)!;
        return Assert.Single(JsonSerializer.Deserialize<List<string>>(ExternalProgram.Run("node", script, "-"))!);
    }
}
