using VdkConnectorDocs.Catalog.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

public sealed class UnknownArgumentTests
{
    [Fact]
    public void ARegistrationWhoseArgumentsAreNotSeenIsUnresolvedAsItIsWritten()
    {
        var plugin = OnePlugin.Read("""
            from elsewhere import arguments
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add(*arguments())

            @hookimpl
            def initialize_job(context):
                context.connections.add_open_connection_factory_method(*arguments())
            """);

        Assert.Equal(
            [
                ("option", "config_builder.add(*arguments())", "the arguments are known only when the code runs"),
                ("database", "context.connections.add_open_connection_factory_method(*arguments())", "the arguments are known only when the code runs"),
            ],
            plugin.Unresolved.Select(static u => (u.Fact, u.Expression, u.Reason)));
    }

    [Fact]
    public void WhatFurtherArgumentsMaySayIsNotTakenForSaidOtherwise()
    {
        var plugin = OnePlugin.Read("""
            from elsewhere import arguments
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add("FERRY_PIER", *arguments())
                config_builder.add("FERRY_CODE", "1234", **arguments())
            """);

        Assert.Equal(["FERRY_PIER", "FERRY_CODE"], plugin.Options.Select(static o => o.Key));
        Assert.All(plugin.Options, static option => Assert.True(option.Sensitive));
        Assert.All(plugin.Options, static option => Assert.IsType<RedactedDefault>(option.Default));
        Assert.Equal(["option-description", "option-description"], plugin.Unresolved.Select(static u => u.Fact));
    }

    [Theory]
    [InlineData("vdk_configure(config_builder)", "configure([config_builder])", "option")]
    [InlineData("vdk_configure(config_builder)", "configure(args=(1, config_builder))", "option")]
    [InlineData("vdk_configure(config_builder)", "configure(config_builder.add)", "option")]
    [InlineData("vdk_start(plugin_registry)", "configure(plugin_registry)", "plugin-class")]
    [InlineData("initialize_job(context)", "configure(context.ingester)", "ingestion-method")]
    [InlineData("initialize_job(context)", "configure(templates=context.templates)", "template")]
    public void WhatIsHandedToForeignCodeIsUnresolved(string hook, string call, string fact)
    {
        var plugin = OnePlugin.Read($"""
            from elsewhere import configure
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def {hook}:
                {call}
            """);

        Assert.Equal(
            (fact, call, "elsewhere.configure is not part of the plugin and may register anything"),
            plugin.Unresolved.Select(static u => (u.Fact, u.Expression, u.Reason)).Single());
    }

    [Fact]
    public void ConnectionsThatAreHandedOnToBeUsedAreNoRegistration()
    {
        var plugin = OnePlugin.Read("""
            from elsewhere import Queue
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def initialize_job(context):
                Queue(context.connections)
            """);

        Assert.Empty(plugin.Unresolved);
    }
}
