using VdkConnectorDocs.Catalog.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Extractors;

public sealed class DefaultTests
{
    [Theory]
    [InlineData("float('inf')")]
    [InlineData("-float('inf')")]
    [InlineData("[1.5, float('nan')]")]
    public void ANumberThatJsonDoesNotHaveIsTheExpressionThatMakesIt(string expression)
    {
        var plugin = OnePlugin.Read($$"""
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add(key="FERRY_TIMEOUT", default_value={{expression}}, description="Seconds.")
            """);

        var option = Assert.Single(plugin.Options);
        Assert.Equal(new ExpressionDefault(expression, []), option.Default);
        Assert.False(option.Required);
    }
}
