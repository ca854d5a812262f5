using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

public sealed class RequiredOptionTests
{
    [Theory]
    [InlineData("configuration.get_required_value(Key.PIER)")]
    [InlineData("configuration.get_required_value(key=Key.PIER.value)")]
    [InlineData("Reader(configuration).required('PIER')")]
    [InlineData("context.connections.add_open_connection_factory_method('ferry', lambda: Reader(configuration).required('PIER'))")]
    public void ReadsOfAKeyByAnyNameTellThatItIsRequired(string read)
    {
        var plugin = OnePlugin.Read($$"""
            from enum import StrEnum
            from vdk.api.plugin.hook_markers import hookimpl

            class Key(StrEnum):
                PIER = "FERRY_PIER"
                DECKS = "FERRY_DECKS"

            class Reader:
                def __init__(self, configuration):
                    self._configuration = configuration

                def required(self, name):
                    return self._configuration.get_required_value("FERRY_" + name)

            @hookimpl
            def vdk_configure(config_builder):
                for key in Key:
                    config_builder.add(key)

            @hookimpl
            def initialize_job(context):
                configuration = context.core_context.configuration
                {{read}}
            """);

        Assert.Equal([("FERRY_PIER", true), ("FERRY_DECKS", false)], plugin.Options.Select(static o => (o.Key, o.Required)));
    }
}
