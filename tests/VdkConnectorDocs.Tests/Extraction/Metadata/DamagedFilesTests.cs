using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using VdkConnectorDocs.Extraction.Metadata.PluginCi;
using VdkConnectorDocs.Extraction.Metadata.PyProject;
using VdkConnectorDocs.Extraction.Readmes;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

/// <summary>
/// Damage of every sort, from fixed seeds: each reader answers with what it could read and with diagnostics that lie in the file, never
/// with an exception.
/// </summary>
[Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
public sealed class DamagedFilesTests
{
    private const int Seeds = 4;
    private const int RoundsPerSeed = 100;

    private const string PyProject = """
        [project]
        name = "vdk-acme"
        dynamic = ["version"]
        readme = { file = "README.md" }
        dependencies = ["vdk-core", 'acme>=2; python_version < "3.9"']
        entry-points."vdk.plugin.run" = { vdk-acme = "acme.plugin:Plugin" }
        [[tool.x]]
        a.b = 1_0.5e-3
        c = '''
        text''' # comment
        d = 1979-05-27 07:32:00Z
        [tool.setuptools.dynamic]
        version = { attr = "acme.__version__" }
        [tool.poetry.dependencies]
        acme = { version = "^1.2", extras = ["x"] }
        """;

    private const string SetupCfg = """
        [metadata]
        name = vdk-acme
        version = attr: acme.__version__
        classifiers =
            Programming Language :: Python :: 3.9
        [options.entry_points]
        vdk.plugin.run =
            vdk-acme = acme.plugin [x]
        [options.extras_require]
        fast = a; b
        """;

    private const string PluginCi = """
        .base: &base { image: "python:3.8", variables: { V: "3.9" } }
        a: { extends: [.base, b] }
        b: { <<: *base, image: !reference [.base, image] }
        c:
          image: python:$V
          parallel: { matrix: [ { PYTHON: ["3.10", "3.11"] } ] }
          script: |
            python3.12 -m venv x
        """;

    private const string Readme = """
        # Acme
        ## Configuration
        | Option | Default |
        |---|---|
        | `acme_host` | *localhost* |

        - **ACME\_PORT**: optional, defaults to 5
        > ```ini
        > [vdk]
        > acme_host = x
        > ```
        `VDK_A` [link](u) ![i](j) <b>x</b> &amp; <!-- c -->

            export VDK_ACME_HOST="x"
        """;

    [Fact]
    public void PyProject_IsRead() => Survives(PyProject, (source, bag) => PyProjectReader.Read(source, bag));

    [Fact]
    public void SetupCfg_IsRead() => Survives(SetupCfg, (source, bag) => SetupCfgReader.Read(source, bag));

    [Fact]
    public void PluginCi_IsRead() => Survives(PluginCi, (source, bag) => PluginCiReader.ReadTestedPythonVersions(source, [source], bag));

    [Fact]
    public void EntryPoints_AreRead() => Survives(SetupCfg, (source, bag) => EntryPointsText.Read(source, bag));

    [Fact]
    public void Requirements_AreRead() => Survives("a>=1 # c\n-e git+https://x/y#egg=z\nb[c] ; d\\\n e\n", (source, _) => RequirementsText.Read(source));

    [Fact]
    public void PackageJson_IsRead() => Survives(
        """{ "name": "a\u0062", "license": { "type": "MIT" } }""",
        (source, bag) => PackageJsonReader.Read(source.Path, Encoding.UTF8.GetBytes(source.Text), bag));

    [Fact]
    public void Readme_IsRead() => Survives(Readme, (source, bag) =>
    {
        var readme = ReadmeReader.Read(source.Path, Encoding.UTF8.GetBytes(source.Text), bag, exists: static _ => false);
        OptionDocumentation.FindDocumented(readme, ["ACME_HOST", "a.b"]);
        var lines = new SourceText(readme.Path, readme.Markdown);
        Assert.All(readme.Mentions, mention => Assert.InRange(mention.Column, 1, lines.GetLineSpan(mention.Line).Length));
    });

    private static void Survives(string original, Action<SourceText, DiagnosticBag> read)
    {
        foreach (var random in FuzzSeeds.Of(Seeds).Select(static seed => new Random(seed)).SelectMany(static random => Enumerable.Repeat(random, RoundsPerSeed)))
        {
            var source = new SourceText("file", Damage(original, random));
            var bag = new DiagnosticBag();

            read(source, bag);

            var again = new DiagnosticBag();
            read(source, again);
            Assert.Equal(bag.ToSortedList(), again.ToSortedList());
            Assert.All(bag.ToSortedList(), d => Assert.InRange(d.Location.Start.Line, 0, source.LineCount));
        }
    }

    private static string Damage(string text, Random random)
    {
        const string Characters = "[]{}()\"'`\\=:;,.|-_*#<>!&@%+ \t\r\n\0aA0\u00e9\ud83d\ude00\ufeff";
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                1 => text.Insert(at, new string(Characters[random.Next(Characters.Length)], random.Next(1, 4))),
                2 => text.Insert(at, text.Substring(random.Next(text.Length), 1)),
                _ => text[..at] + text[random.Next(text.Length)..],
            };
            text = text.Length == 0 ? "\n" : text;
        }

        return text;
    }
}
