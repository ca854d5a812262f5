using System.Text.Json;
using VdkConnectorDocs.Site.Assets;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Assets;

/// <summary>How the configuration check reads what is pasted: <c>settings.js</c>.</summary>
public sealed class SettingsScriptTests
{
    [Theory]
    [InlineData("[vdk]\na = 1", "nothing strange, vdk a=1")]
    [InlineData("[vdk] # the first\na = 1", "nothing strange, vdk a=1")]
    [InlineData("[vdk];x\na: 1", "nothing strange, vdk a=1")]
    [InlineData("[vdk]\na = 1\n  2\nnonsense", "strange: 4, vdk a=1|2")]
    [InlineData("    [vdk]\n    a = 1\n\n    b = 2\n      3\n", "nothing strange, vdk a=1, vdk b=2|3")]
    [InlineData("[vdk]\na = 1\n  [b]\n  c = 2\nd = 3", "nothing strange, vdk a=1|[b]|c = 2, vdk d=3")]
    [InlineData("[vdk]\na = 1\n[vdk_b]\n  c = 2", "nothing strange, vdk a=1, vdk_b c=2")]
    [InlineData("  export VDK_A=1\n    VDK_B=2", "nothing strange, - VDK_A=1, - VDK_B=2")]
    [InlineData("export VDK_A='1 # 2'", "nothing strange, - VDK_A=1 # 2")]
    public void LinesAreReadAsTheirReadersReadThem(string text, string expected)
    {
        var main = $$"""
            import { read } from './settings.js';

            const strange = [];
            const settings = read({{JsonSerializer.Serialize(text)}}, (line) => strange.push(line));
            const texts = settings.map(({ section, key, value }) => `${section ?? '-'} ${key}=${value.replaceAll('\n', '|')}`);
            console.log([strange.length ? `strange: ${strange.join(' ')}` : 'nothing strange', ...texts].join(', '));
            """;
        var script = ScriptModules.Join(
            "main.js",
            name => name == "main.js" ? main : File.ReadAllText(RepositoryRoot.Combine("site/assets/js/" + name)),
            out _)!;

        Assert.Equal(expected, ExternalProgram.Run("node", script, "-").Trim());
    }
}
