using VdkConnectorDocs.Site.Assets;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Assets;

public sealed class ScriptModulesTests
{
    [Fact]
    public void ModulesRunOnceAfterWhatTheyImportAndSeeOnlyWhatTheyImport()
    {
        var script = Join(
            ("main.js", "import { a } from './a.js';\nimport { b } from './b.js';\n\nconst own = 'main';\nconsole.log(a(), b(), own);\n"),
            ("a.js", "import { base } from './base.js';\nconst own = 'a';\nexport const a = () => base + own;\n"),
            ("b.js", "import { base } from './base.js';\nconst own = 'b';\nexport function b() {\n  return base + own;\n}\n"),
            ("base.js", "console.log('once');\nexport const base = 'base-';\n"));
        Assert.Equal("once\nbase-a base-b main\n", ExternalProgram.Run("node", script, "-"));
    }

    [Fact]
    public void CommentsOnLinesOfTheirOwnAreLeftOut()
    {
        var script = Join(("main.js", "// one\n/**\n * two\n */\nconst text = '// not a comment';\n  // three\n/* four */\nconsole.log(text);\n"));
        Assert.Equal("// not a comment\n", ExternalProgram.Run("node", script, "-"));
        foreach (var comment in (string[])["one", "two", "three", "four"])
        {
            Assert.DoesNotContain(comment, script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AMissingModuleIsNamed()
    {
        Assert.Null(ScriptModules.Join("main.js", name => name == "main.js" ? "import { x } from './gone.js';\n" : null, out var missing));
        Assert.Equal("gone.js", missing);
    }

    private static string Join(params (string Name, string Text)[] modules) =>
        ScriptModules.Join("main.js", name => modules.SingleOrDefault(m => m.Name == name).Text, out _)!;
}
