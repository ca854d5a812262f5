using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Catalog.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Extractors;

public sealed class ConfigurationReadsTests
{
    [Fact]
    public void WhatAFunctionDoesWithAVariableTellsOfTheOptionThatItKeeps()
    {
        var plugin = Read(
            ["FERRY_DECKS", "FERRY_COURSE"],
            """
            def sail(configuration):
                decks = configuration.get_value("FERRY_DECKS")
                course = configuration.get_value("FERRY_COURSE")
                if course not in ["north", "south"]:
                    raise ValueError(course)
                return int(decks)
            """);

        Assert.Equal([OptionTypes.Integer, OptionTypes.String], plugin.Options.Select(static o => o.Type));
        Assert.Equal([CatalogValue.Of("north"), CatalogValue.Of("south")], plugin.Options[1].AllowedValues);
    }

    [Theory]
    [InlineData("v{0} = c.get_value('K{0}')")]
    [InlineData("v = c.get_value('K{0}')\n    int(v)")]
    [InlineData("v = c.get_value('K{0}')\n    if v not in (1, other): raise ValueError(v)")]
    public async Task HowManyReadsAFunctionHasDoesNotMakeItSlow(string read)
    {
        var code = new StringBuilder("def sail(c):\n");
        for (var i = 0; i < 8_000; i++)
        {
            code.Append("    ").AppendFormat(CultureInfo.InvariantCulture, read, i).Append('\n');
        }

        var plugin = await Task.Run(() => Read(["K7"], code.ToString()), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Single(plugin.Options);
    }

    private static Plugin Read(IEnumerable<string> keys, string code) => OnePlugin.Read($"""
        from vdk.api.plugin.hook_markers import hookimpl

        {code}

        @hookimpl
        def vdk_configure(config_builder):
            for key in [{string.Join(", ", keys.Select(static k => $"'{k}'"))}]:
                config_builder.add(key)
        """);
}
