using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

public sealed class RegistrationTests
{
    [Fact]
    public void AFactoryCanBeAnObjectThatIsCalled()
    {
        var plugin = OnePlugin.Read("""
            from vdk.api.plugin.hook_markers import hookimpl

            class Ferry:
                def ingest_payload(self, payload):
                    pass

            class Shipyard:
                def __call__(self):
                    return Ferry()

            @hookimpl
            def initialize_job(context):
                context.ingester.add_ingester_factory_method("ferry", Shipyard())
            """);

        var method = Assert.Single(plugin.IngestionMethods);
        Assert.Equal("Ferry", method.Class);
        Assert.True(method.IsTarget);
        Assert.Empty(plugin.Unresolved);
    }

    [Theory]
    [InlineData("connections.add_open_connection_factory_method", "a database connection")]
    [InlineData("ingester.add_ingester_factory_method", "an ingestion method")]
    public void ANameThatIsNotProvenIsTheReasonWhyThePluginIsNoConnector(string register, string kind)
    {
        var plugin = OnePlugin.Read($"""
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def initialize_job(context):
                name = context.core_context.configuration.get_value("FERRY_NAME")
                context.{register}(name, lambda: None)
            """);

        Assert.Equal(
            $"It may register {kind}, but under a name that is not proven: context.core_context.configuration.get_value('FERRY_NAME') "
            + "(a configured value is known only when the code runs).",
            plugin.Reason);
    }
}
