using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

/// <summary>Modules of a plugin that VDK does not import.</summary>
public sealed class UnusedModuleTests
{
    private const string Setup = """
        from setuptools import setup
        setup(name="vdk-ferry", package_dir={"": "src"}, entry_points={"vdk.plugin.run": ["vdk-ferry = ferry.plugin"]})
        """;

    private const string Main = """
        import click
        from vdk.api.plugin.hook_markers import hookimpl

        @click.group(help="Ferries.")
        def fleet():
            pass

        @hookimpl
        def vdk_command_line(root_command):
            root_command.add_command(fleet)

        @hookimpl
        def vdk_configure(config_builder):
            config_builder.add(key="FERRY_PORT", default_value=None, description="The port.")
        """;

    [Fact]
    public void WhatTheyDoReachesNoOther()
    {
        var plugin = OnePlugin.ReadFiles(("setup.py", Setup), ("src/ferry/plugin.py", Main), ("src/ferry/old.py", """
            from ferry.plugin import fleet

            fleet.help = "Old."

            @fleet.command()
            def sink(configuration):
                print(configuration.get_value("FERRY_NAME"))
            """));

        var command = Assert.Single(plugin.Commands);
        Assert.Equal("Ferries.", command.Help);
        Assert.Empty(command.Subcommands);
    }

    [Fact]
    public void HowTheyReadOptionsIsKnown()
    {
        var plugin = OnePlugin.ReadFiles(("setup.py", Setup), ("src/ferry/plugin.py", Main), ("src/ferry/port.py", """
            NAME = "FERRY_" + "PORT"

            def port(configuration):
                return int(configuration.get_required_value(NAME))
            """));

        var option = Assert.Single(plugin.Options);
        Assert.True(option.Required);
        Assert.Equal("integer", option.Type);
    }
}
