using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.Lint;

public sealed class LintRuleTests : IDisposable
{
    private const string Host = """config_builder.add(key="ACME_HOST", default_value="localhost", description="Where it is.")""";

    private readonly LintTree _tree = new();

    [Fact]
    public void WhatIsRightHasNoFindings() => Assert.Empty(_tree.Lint());

    [Fact]
    public void AnOptionThatTheReadmeNeverMentionsIsFoundOnItsLine()
    {
        _tree.WriteOptions(Host, """config_builder.add(key="ACME_PORT", default_value=1, description="The port.")""");

        Assert.Equal("VCD4001 ACME_PORT acme_plugin.py:7", _tree.Lint());
    }

    [Fact]
    public void AFieldOfADataSourceThatTheReadmeNeverMentionsIsFound()
    {
        _tree.Session.Folder.Write(
            "plugins/vdk-acme/src/vdk/plugin/acme/acme_source.py",
            """
            from vdk.plugin.data_sources.config import config_class, config_field
            from vdk.plugin.data_sources.data_source import IDataSource
            from vdk.plugin.data_sources.factory import data_source


            @config_class("acme", "Acme.")
            class AcmeConfiguration:
                rows: int = config_field(description="How many.", default=5)
                secret_key: str = config_field(description="Opens it.")


            @data_source(name="acme", config_class=AcmeConfiguration)
            class AcmeSource(IDataSource):
                pass
            """);
        _tree.Session.Folder.Write(
            "plugins/vdk-acme/src/vdk/plugin/acme/acme_plugin.py",
            """
            from vdk.api.plugin.hook_markers import hookimpl
            from vdk.plugin.acme.acme_source import AcmeSource


            @hookimpl
            def vdk_data_sources_register(data_source_factory):
                data_source_factory.register_data_source_class(AcmeSource)
            """);
        _tree.WriteReadme("- `secret_key`: opens it");

        Assert.Equal("VCD4005 secret_key acme_source.py:9 | VCD4001 rows acme_source.py:8", string.Join(" | ", _tree.Lint().Split(" | ").Reverse()));
    }

    [Theory]
    [InlineData("config_builder.add(key=pick_key(), default_value=1, description='One of several.')", "")]
    [InlineData("for key in ('ACME_HOST', pick_key()): config_builder.add(key=key, default_value='localhost', description='Where it is.')", "")]
    [InlineData("config_builder.add(key=f'ACME_{pick()}_SHORE', default_value=1, description='One of several.')", "")]
    [InlineData("config_builder.add(key=f'{pick()}_SHORE' + pick(), default_value=1, description='One of several.')", "")]
    [InlineData("config_builder.add(key=f'ACME_{pick()}_COAST', default_value=1, description='One of several.')", "VCD4002 acme_left_shore README.md:8")]
    [InlineData("config_builder.add(key=f'SHORE_{pick()}_ACME', default_value=1, description='One of several.')", "VCD4002 acme_left_shore README.md:8")]
    public void ANameThatCanBeAnOptionWithoutAProvenKeyIsNotSaidToBeUnknown(string option, string expected)
    {
        _tree.WriteOptions(Host, option);
        _tree.WriteReadme("| Option |\n|-|\n| acme_left_shore |");

        Assert.Equal(expected, _tree.Lint());
    }

    [Theory]
    [InlineData("| Option |\n|-|\n| acme_hots |", "VCD4002 acme_hots README.md:8")]
    [InlineData("- `ACME_HOTS`: where", "VCD4002 ACME_HOTS README.md:6")]
    [InlineData("```ini\n[vdk]\nacme_hots=x\n```", "VCD4002 acme_hots README.md:8")]
    [InlineData("```bash\nexport VDK_ACME_HOTS=x\n```", "VCD4002 VDK_ACME_HOTS README.md:7")]
    [InlineData("```powershell\n$env:VDK_ACME_HOTS = 'x'\n```", "VCD4002 VDK_ACME_HOTS README.md:7")]
    public void ANameThatNoCodeDefinesIsFoundOnTheReadmesLine(string readme, string expected)
    {
        _tree.WriteReadme(readme);

        Assert.Equal(expected, _tree.Lint());
    }

    [Theory]
    [InlineData("acme_hots", "did you mean 'acme_host'?")]
    [InlineData("VDK_ACME_HOTS", "did you mean 'VDK_ACME_HOST'?")]
    [InlineData("emca_host", "did you mean 'acme_host'?")]
    [InlineData("wholly_different", "which no code defines.")]
    public void TheNearestNameIsTold(string name, string expected)
    {
        _tree.WriteReadme($"| Option |\n|-|\n| {name} |");
        _tree.Session.Run("lint", "--plugins", "plugins");

        Assert.Contains(expected, _tree.Session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```ini\n[vdk]\ndb_default_type=acme\n```")]
    [InlineData("```bash\nexport VDK_INGEST_METHOD_DEFAULT=acme\n```")]
    [InlineData("| Option |\n|-|\n| LOG_LEVEL_MODULE |")]
    [InlineData("```ini\n[owner]\nteam = mine\n[job]\nschedule_cron = 1\n```")]
    public void VdkCoresOwnOptionsAreKnown(string readme)
    {
        _tree.WriteReadme(readme);

        Assert.Empty(_tree.Lint());
    }

    [Fact]
    public void TheOptionsOfTheVdkCoreBesideThePluginsAreKnown()
    {
        _tree.WriteReadme("```ini\n[vdk]\nbrand_new_option=1\n```");
        Assert.Equal("VCD4002 brand_new_option README.md:8", _tree.Lint());

        _tree.Session.Folder.Write(
            "vdk-core/src/vdk/internal/builtin.py",
            """
            from vdk.api.plugin.hook_markers import hookimpl


            class Brand:
                @hookimpl
                def vdk_configure(self, config_builder):
                    config_builder.add("BRAND_NEW_OPTION", 1)


            @hookimpl
            def vdk_start(plugin_registry):
                plugin_registry.load_plugin_with_hooks_impl(Brand(), "brand")
            """);
        Assert.Empty(_tree.Lint());
    }

    [Fact]
    public void AnOptionOfAPluginThatItDependsOnIsKnown()
    {
        WriteOther();
        _tree.WriteReadme("```ini\n[vdk]\nother_mode=1\n```");
        Assert.Equal("VCD4002 other_mode README.md:8", _tree.Lint());

        _tree.WriteSetup("install_requires=[\"vdk-other\"],");
        Assert.Empty(_tree.Lint());
    }

    [Theory]
    [InlineData("- `ACME_HOST`: where it is (default: 'example.org')", "VCD4003 ACME_HOST README.md:6")]
    [InlineData("| Option | Default |\n|-|-|\n| acme_host | `127.0.0.1` |", "VCD4003 ACME_HOST README.md:8")]
    [InlineData("| Option | Default |\n|-|-|\n| acme_host | \"localhost\" |", "")]
    [InlineData("| Option | Default |\n|-|-|\n| acme_host | the machine itself |", "")]
    [InlineData("```ini\n[vdk]\nacme_host=example.org\n```", "")]
    public void ADefaultThatIsNotTheCodesIsFound(string readme, string expected)
    {
        _tree.WriteReadme(readme);

        Assert.Equal(expected, _tree.Lint());
    }

    [Theory]
    [InlineData("| Option | Required |\n|-|-|\n| acme_host | yes |", "VCD4004 ACME_HOST README.md:8")]
    [InlineData("- `ACME_HOST`: optional, where it is", "")]
    public void ARequiredOptionWithADefaultIsFound(string readme, string expected)
    {
        _tree.WriteReadme(readme);

        Assert.Equal(expected, _tree.Lint());
    }

    [Fact]
    public void AnOptionalOptionThatTheCodeCannotDoWithoutIsFound()
    {
        _tree.WriteOptions(
            """config_builder.add(key="ACME_HOST", default_value=None, description="Where it is.")""",
            "",
            "",
            "@hookimpl",
            "def initialize_job(context):",
            "    context.core_context.configuration.get_required_value('ACME_HOST')");
        Dedent();
        _tree.WriteReadme("- `ACME_HOST`: optional");

        Assert.Equal("VCD4004 ACME_HOST README.md:6", _tree.Lint());
    }

    [Theory]
    [InlineData("ACME_PASSWORD", "None", "", "VCD4005 ACME_PASSWORD acme_plugin.py:6")]
    [InlineData("ACME_PASSWORD", "None", ", is_sensitive=True", "")]
    [InlineData("ACME_USE_SECRETS", "False", "", "")]
    [InlineData("ACME_TOKEN_URL", "''", "", "")]
    public void ASecretThatIsNotDeclaredSoIsFound(string key, string value, string more, string expected)
    {
        _tree.WriteOptions($"""config_builder.add(key="{key}", default_value={value}, description="It."{more})""");
        _tree.WriteReadme($"- `{key}`: it");

        Assert.Equal(expected, _tree.Lint());
    }

    [Theory]
    [InlineData("""config_builder.add(key="ACME_HOST", default_value="x")""", "VCD4006 ACME_HOST acme_plugin.py:6")]
    [InlineData("""config_builder.add(key="ACME_HOST", default_value="x", description="  ")""", "VCD4006 ACME_HOST acme_plugin.py:6")]
    [InlineData("""config_builder.add(key="ACME_HOST", default_value="x", description=open("x").read())""", "")]
    public void AnOptionWithoutADescriptionIsFound(string declaration, string expected)
    {
        _tree.WriteOptions(declaration);

        Assert.Equal(expected, _tree.Lint());
    }

    [Theory]
    [InlineData("Set ACME_HOST.", "VCD4007 vdk-acme README.md:1")]
    [InlineData("Set ACME_HOST.\n```\npip install -e .\npip install -r requirements.txt\n```", "VCD4007 vdk-acme README.md:1")]
    [InlineData("Set ACME_HOST.\n```\npip install vdk-acne\n```", "VCD4008 vdk-acne README.md:3")]
    [InlineData("Set ACME_HOST.\n```\npip3 install -U \"vdk_acme[all]>=1\" other\n```", "")]
    [InlineData("Set ACME_HOST. To install it: python -m pip install vdk-acme.", "")]
    [InlineData("Set ACME_HOST.\n```\npip install vdk-bundle\n```", "")]
    public void TheReadmeMustInstallThePlugin(string readme, string expected)
    {
        _tree.Session.Folder.Write(
            "plugins/vdk-bundle/setup.py", "import setuptools\nsetuptools.setup(name=\"vdk-bundle\", install_requires=[\"vdk-acme\"])\n");
        _tree.Session.Folder.Write("plugins/vdk-acme/README.md", readme);

        Assert.Equal(expected, _tree.Lint());
    }

    [Theory]
    [InlineData("[x](src/gone.md)", "VCD4009 src/gone.md README.md:6")]
    [InlineData("[x](../vdk-gone/README.md)", "VCD4009 ../vdk-gone/README.md README.md:6")]
    [InlineData("![x](gone.png)", "VCD4009 gone.png README.md:6")]
    [InlineData("<img src=\"gone.png\" alt=\"x\">", "VCD4009 gone.png README.md:6")]
    [InlineData("[x](#gone)", "VCD4009 #gone README.md:6")]
    [InlineData("[x](setup.py) [x](./src/vdk) [x](../vdk-acme) [x](#configuration) [x](setup.py#L3)", "")]
    [InlineData("[x](https://example.org/x) [x](//example.org/x) [x](mailto:a@b.example) [x](/docs/x.md)", "")]
    [InlineData("[x](../../outside/of/the/plugins.md)", "")]
    [InlineData("```python\nx = StoreKey[ILogger](\"acme\")\n```\n<!-- [x](gone.md) -->", "")]
    public void ALinkThatLeadsNowhereIsFound(string readme, string expected)
    {
        _tree.WriteReadme(readme);

        Assert.Equal(expected, _tree.Lint());
    }

    [Theory]
    [InlineData("3.8 3.9 3.12", "3.8 3.12", "")]
    [InlineData("3.8 3.9 3.12", "3.8 3.11 3.12", "VCD4010 vdk-acme setup.py:3")]
    [InlineData("3.8 3.9 3.12", "3.8 3.9", "VCD4010 vdk-acme setup.py:3")]
    [InlineData("3.8 3.9 3.12", "", "")]
    [InlineData("", "3.8", "VCD4010 vdk-acme setup.py:3")]
    public void DeclaredAndTestedPythonVersionsMustAgree(string declared, string tested, string expected)
    {
        var classifiers = declared.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static v => $"\"Programming Language :: Python :: {v}\", ");
        var jobs = tested.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static v => $"test-{v}:\n  image: \"python:{v}\"\n  script: [pytest]\n");
        _tree.WriteSetup($"classifiers=[{string.Concat(classifiers)}],");
        _tree.Session.Folder.Write("plugins/vdk-acme/.plugin-ci.yml", "stages: [test]\n" + string.Concat(jobs));
        _tree.WriteOptions(
            Host,
            "",
            "",
            "@hookimpl",
            "def initialize_job(context):",
            "    context.connections.add_open_connection_factory_method('acme', lambda: None)");
        Dedent();

        Assert.Equal(expected, _tree.Lint());
    }

    [Fact]
    public void APluginWithoutAReadmeHasOneFinding()
    {
        File.Delete(_tree.Session.Folder.Combine("plugins/vdk-acme/README.md"));

        Assert.Equal("VCD4011 vdk-acme setup.py:3", _tree.Lint());
    }

    public void Dispose() => _tree.Dispose();

    /// <summary>Functions behind the first one begin at the margin.</summary>
    private void Dedent()
    {
        var file = _tree.Session.Folder.Combine("plugins/vdk-acme/src/vdk/plugin/acme/acme_plugin.py");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("    @hookimpl\n    def initialize_job(context):\n        ", "@hookimpl\ndef initialize_job(context):\n    ", StringComparison.Ordinal));
    }

    private void WriteOther()
    {
        _tree.Session.Folder.Write(
            "plugins/vdk-other/setup.py",
            "import setuptools\nsetuptools.setup(name=\"vdk-other\", entry_points={\"vdk.plugin.run\": [\"other = other_plugin\"]})\n");
        _tree.Session.Folder.Write(
            "plugins/vdk-other/other_plugin.py",
            "from vdk.api.plugin.hook_markers import hookimpl\n\n\n@hookimpl\ndef vdk_configure(config_builder):\n    config_builder.add(key=\"OTHER_MODE\", default_value=1, description=\"The mode.\")\n");
        _tree.Session.Folder.Write("plugins/vdk-other/README.md", "`pip install vdk-other`, OTHER_MODE\n");
    }
}
