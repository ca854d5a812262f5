using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata;
using VdkConnectorDocs.Extraction.Metadata.PyProject;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata.PyProject;

public sealed class PyProjectReaderTests
{
    [Fact]
    public void ReadsTheProjectTable()
    {
        var metadata = Read("""
            [project]
            name = "vdk-acme"
            version = "1.2.3"
            description = "Talks to an Acme store."
            readme = { file = "docs/README.md", content-type = "text/markdown" }
            license = { text = "Apache-2.0" }
            requires-python = ">=3.8"
            classifiers = ["Programming Language :: Python :: 3.8"]
            dependencies = ["vdk-core", "acme-client>=2"]

            [project.optional-dependencies]
            fast = ["acme-native"]

            [project.entry-points."vdk.plugin.run"]
            vdk-acme = "acme.plugin"

            [project.scripts]
            acme = "acme.cli:main"

            [project.gui-scripts]
            acme-view = "acme.view:main"
            """);

        Assert.Equal("vdk-acme", ManifestText.Of(metadata.Name));
        Assert.Equal("1.2.3", ManifestText.Of(metadata.Version));
        Assert.Equal("Talks to an Acme store.", ManifestText.Of(metadata.Description));
        Assert.Equal("file: docs/README.md", ManifestText.Of(metadata.Readme));
        Assert.Equal("Apache-2.0", ManifestText.Of(metadata.License));
        Assert.Equal(">=3.8", ManifestText.Of(metadata.RequiresPython));
        Assert.Equal(["Programming Language :: Python :: 3.8"], ManifestText.Of(metadata.Classifiers));
        Assert.Equal(["vdk-core", "acme-client>=2"], ManifestText.Of(metadata.Dependencies));
        Assert.Equal(["fast: acme-native"], ManifestText.Of(metadata.Extras));
        Assert.Equal(
            ["vdk.plugin.run: vdk-acme = acme.plugin", "console_scripts: acme = acme.cli:main", "gui_scripts: acme-view = acme.view:main"],
            ManifestText.Of(metadata.EntryPoints));
    }

    [Theory]
    [InlineData("readme = 'README.rst'\nlicense = 'MIT'", "file: README.rst", "MIT")]
    [InlineData("readme = { text = 'Hello' }\nlicense = { file = 'LICENSE' }", "Hello", "file: LICENSE")]
    public void ReadmeAndLicenceHaveSeveralForms(string fields, string readme, string license)
    {
        var metadata = Read("[project]\n" + fields);

        Assert.Equal((readme, license), (ManifestText.Of(metadata.Readme), ManifestText.Of(metadata.License)));
    }

    [Theory]
    [InlineData("[tool.setuptools.dynamic]\nversion = { attr = 'acme.VERSION' }", "attr: acme.VERSION")]
    [InlineData("[tool.setuptools.dynamic]\nversion = { file = ['VERSION'] }", "file: VERSION")]
    [InlineData("[tool.hatch.version]\npath = 'src/acme/__about__.py'", "python: src/acme/__about__.py __version__|VERSION")]
    [InlineData("[tool.hatch.version]\npath = 'VERSION'\npattern = '(?P<version>.+)'", "pattern: VERSION (?P<version>.+)")]
    [InlineData("[tool.hatch.version]\nsource = 'nodejs'", "json: package.json version")]
    [InlineData("[tool.hatch.version]\nsource = 'vcs'", "by: hatch, source vcs")]
    [InlineData("[tool.pdm.version]\nsource = 'file'\npath = 'acme/v.py'", "python: acme/v.py __version__|VERSION")]
    [InlineData("[tool.flit.module]\nname = 'acme'", "attr: acme.__version__")]
    [InlineData("[build-system]\nbuild-backend = 'flit_core.buildapi'", "attr: vdk_acme.__version__")]
    [InlineData("[tool.setuptools_scm]", "by: setuptools_scm")]
    [InlineData("", null)]
    public void ADynamicVersionComesFromTheBuildTool(string tool, string? version) =>
        Assert.Equal(version, ManifestText.Of(Read("[project]\nname = 'vdk-acme'\ndynamic = ['version']\n" + tool).Version));

    [Theory]
    [InlineData("fields = ['description']", "json: package.json description")]
    [InlineData("fields = ['authors']", null)]
    [InlineData("", "json: package.json description")]
    public void HatchCanTakeTheDescriptionFromPackageJson(string fields, string? description) => Assert.Equal(
        description,
        ManifestText.Of(Read("[project]\ndynamic = ['description']\n[tool.hatch.metadata.hooks.nodejs]\n" + fields).Description));

    [Theory]
    [InlineData("[tool.flit.module]\nname = 'acme'", "docstring: acme")]
    [InlineData("[build-system]\nbuild-backend = 'flit_core.buildapi'", "docstring: vdk_acme")]
    [InlineData("[build-system]\nbuild-backend = 'setuptools.build_meta'", null)]
    public void FlitTakesTheDescriptionFromTheModule(string tool, string? description) =>
        Assert.Equal(description, ManifestText.Of(Read("[project]\nname = 'vdk-acme'\ndynamic = ['description']\n" + tool).Description));

    [Fact]
    public void DynamicListsComeFromFiles()
    {
        var metadata = Read("""
            [project]
            dynamic = ["dependencies", "optional-dependencies", "entry-points", "classifiers", "readme"]
            [tool.setuptools.dynamic]
            dependencies = { file = ["requirements.txt"] }
            optional-dependencies.test = { file = "requirements-test.txt" }
            entry-points = { file = "entry_points.txt" }
            classifiers = { file = "classifiers.txt" }
            readme = { file = ["README.md"] }
            """);

        Assert.Equal(["file: requirements.txt"], ManifestText.Of(metadata.Dependencies));
        Assert.Equal(["test: file: requirements-test.txt"], ManifestText.Of(metadata.Extras));
        Assert.Equal("file: entry_points.txt", ManifestText.Of(metadata.EntryPointsFile));
        Assert.Equal(["file: classifiers.txt"], ManifestText.Of(metadata.Classifiers));
        Assert.Equal("file: README.md", ManifestText.Of(metadata.Readme));
    }

    [Theory]
    [InlineData("[tool.setuptools]\npackage-dir = { '' = './src/', 'a.b' = 'lib' }", " src, a.b lib")]
    [InlineData("[tool.setuptools.packages.find]\nwhere = ['src']", " src")]
    [InlineData("[tool.hatch.build.targets.wheel]\npackages = ['src/acme', 'src/other']", " src")]
    [InlineData("[tool.pdm.build]\npackage-dir = '.'", " ")]
    [InlineData("[tool.setuptools]\npackages = ['acme']", "")]
    public void TheBuildToolTellsWherePackagesAre(string tool, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read("[project]\nname = 'x'\n" + tool).PackageFolders.Select(f => f.Package + " " + f.Folder)));

    [Fact]
    public void ReadsPoetrysTable()
    {
        var metadata = Read("""
            [tool.poetry]
            name = "vdk-acme"
            version = "0.3.0"
            description = "Talks to an Acme store."
            license = "MIT"
            readme = ["README.md", "MORE.md"]
            packages = [{ include = "acme", from = "src" }]

            [tool.poetry.dependencies]
            python = "^3.8"
            vdk-core = "*"
            acme-client = { version = "~2.1", extras = ["tls"], markers = "sys_platform == 'linux'" }
            acme-local = { git = "https://example.org/acme.git" }
            acme-native = { version = "1.0", optional = true }
            acme-old = [{ version = "<2", python = "<3.9" }, { version = ">=2", python = ">=3.9" }]

            [tool.poetry.extras]
            fast = ["acme-native", "unknown"]

            [tool.poetry.plugins."vdk.plugin.run"]
            vdk-acme = "acme.plugin"

            [tool.poetry.scripts]
            acme = "acme.cli:main"
            """);

        Assert.Equal("vdk-acme", ManifestText.Of(metadata.Name));
        Assert.Equal("0.3.0", ManifestText.Of(metadata.Version));
        Assert.Equal("file: README.md, MORE.md", ManifestText.Of(metadata.Readme));
        Assert.Equal(">=3.8,<4.0", ManifestText.Of(metadata.RequiresPython));
        Assert.Equal(
            [
                "vdk-core",
                "acme-client[tls]>=2.1,<2.2; sys_platform == 'linux'",
                "acme-local @ git+https://example.org/acme.git",
                "acme-old<2; python_version < \"3.9\"",
                "acme-old>=2; python_version >= \"3.9\"",
            ],
            ManifestText.Of(metadata.Dependencies));
        Assert.Equal(["fast: acme-native==1.0, unknown"], ManifestText.Of(metadata.Extras));
        Assert.Equal(["vdk.plugin.run: vdk-acme = acme.plugin", "console_scripts: acme = acme.cli:main"], ManifestText.Of(metadata.EntryPoints));
        Assert.Equal([new PackageFolder("", "src")], metadata.PackageFolders);
    }

    [Theory]
    [InlineData("^1.2.3", ">=1.2.3,<2.0.0")]
    [InlineData("^0.2.3", ">=0.2.3,<0.3.0")]
    [InlineData("^0.0.3", ">=0.0.3,<0.0.4")]
    [InlineData("^0", ">=0,<1")]
    [InlineData("~1.2.3", ">=1.2.3,<1.3.0")]
    [InlineData("~1", ">=1,<2")]
    [InlineData("~=1.2", "~=1.2")]
    [InlineData(">= 1.2, < 2", ">=1.2,<2")]
    [InlineData("1.2.*", "==1.2.*")]
    [InlineData("=1.5", "==1.5")]
    [InlineData("*", "")]
    [InlineData("^1 || ^2", "^1 || ^2")]
    [InlineData("^2147483647", ">=2147483647")]
    [InlineData("^", "")]
    public void PoetrysConstraintsBecomeSpecifiers(string constraint, string expected) => Assert.Equal(
        "x" + expected,
        Assert.Single(ManifestText.Of(Read($"[tool.poetry.dependencies]\nx = '{constraint}'\n").Dependencies)));

    [Fact]
    public void AFileThatOnlyConfiguresToolsIsNoManifest() => Assert.Null(Read("[tool.black]\nline-length = 100\n").Span);

    [Theory]
    [InlineData("[project]\nname = 5", "pyproject.toml(2,8): warning VCD2207: 'name' must be a string, and is an integer.")]
    [InlineData("[project]\ndependencies = 'x'", "pyproject.toml(2,16): warning VCD2207: 'dependencies' must be an array of strings, and is a string.")]
    [InlineData("[project]\ndependencies = [1]", "pyproject.toml(2,17): warning VCD2207: 'dependencies' must be an array of strings, and is an integer.")]
    [InlineData("[project]\nreadme = 1.5", "pyproject.toml(2,10): warning VCD2207: 'readme' must be a string or a table, and is a float.")]
    [InlineData("[project]\nentry-points = ['a']", "pyproject.toml(2,16): warning VCD2207: 'entry-points' must be a table, and is an array.")]
    [InlineData("[project.entry-points]\nvdk = true", "pyproject.toml(2,7): warning VCD2207: 'vdk' must be a table, and is a boolean.")]
    [InlineData("[project.scripts]\na = 'no target!'", "pyproject.toml(2,1): warning VCD2206: 'no target!' is not an entry point; 'name = module:object' in a group is expected.")]
    public void ValuesOfTheWrongKindAreReported(string text, string expected)
    {
        var bag = new DiagnosticBag();
        PyProjectReader.Read(new SourceText("pyproject.toml", text), bag);

        Assert.Equal(expected, Assert.Single(bag.ToSortedList()).ToString());
    }

    private static ManifestMetadata Read(string text) => ManifestText.ReadCleanly(PyProjectReader.Read, "pyproject.toml", text);
}
