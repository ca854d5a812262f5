using VdkConnectorDocs.Site.Snippets;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Snippets;

public sealed class ConfigurationPlanTests
{
    [Fact]
    public void MinimalHoldsWhatConnectingNeedsInTheOrderAPersonFillsItIn() => Assert.Equal(
        ["granary_host", "granary_port", "granary_user", "granary_password"],
        ConfigurationPlan.Minimal(SampleCatalog.Granary())[0].Assignments.Select(a => a.Name));

    [Fact]
    public void ValuesAreDefaultsThenExamplesOfTheReadmeAndSecretsStayBlank() => Assert.Equal(
        ["localhost", "8080", "reader", ""],
        ConfigurationPlan.Minimal(SampleCatalog.Granary())[0].Assignments.Select(a => a.Value));

    [Fact]
    public void ASecretIsMarked() =>
        Assert.Contains("secret", Assignment("granary_password").Comment, StringComparison.Ordinal);

    [Fact]
    public void WhatLooksSecretIsNeitherFilledInFromAnExampleNorFromItsDefault()
    {
        var option = SampleCatalog.Option("GRANARY_API_KEY") with { LooksSensitive = true, Default = SampleCatalog.Constant("s3cr3t") };
        var plugin = SampleCatalog.Granary() with { Options = [option] };
        Assert.All(ConfigurationPlan.Full(plugin)[0].Assignments, a => Assert.Equal("", a.Value));
    }

    [Fact]
    public void FullHoldsEveryOptionTheOthersAsComments()
    {
        var assignments = ConfigurationPlan.Full(SampleCatalog.Granary())[0].Assignments;
        Assert.Equal(6, assignments.Count);
        Assert.Equal(["granary_strategy", "granary_temp_dir"], assignments.Where(a => !a.Active).Select(a => a.Name));
    }

    [Fact]
    public void AWholeAddressBesideAHostIsTheOtherWayAndLeftOutUnlessRequired()
    {
        var plugin = SampleCatalog.Courier();
        Assert.Equal(["courier_host", "courier_url"], ConfigurationPlan.Minimal(plugin)[0].Assignments.Select(a => a.Name).Order());
        var optional = plugin with { Options = [.. plugin.Options.Select(o => o with { Required = false })] };
        Assert.Equal(["courier_host"], ConfigurationPlan.Minimal(optional)[0].Assignments.Select(a => a.Name));
    }

    [Fact]
    public void TheHostOfSomethingBesideTheConnectionIsLeftOut()
    {
        var plugin = SampleCatalog.Granary();
        var options = plugin.Options.Append(SampleCatalog.Option("GRANARY_KRB_HOST")).Append(SampleCatalog.Option("GRANARY_PROXY_USER"));

        var minimal = ConfigurationPlan.Minimal(plugin with { Options = [.. options] })[0].Assignments;

        Assert.Equal(["granary_host", "granary_port", "granary_user", "granary_password"], minimal.Select(a => a.Name));
    }

    [Fact]
    public void OnlyAPluginWithSeveralConnectionsHasAFurtherSection()
    {
        Assert.Equal([null, "reporting"], ConfigurationPlan.Sections(SampleCatalog.Granary())!.Select(s => s.Name));
        Assert.Null(ConfigurationPlan.Sections(SampleCatalog.Courier()));
    }

    private static Assignment Assignment(string name) =>
        ConfigurationPlan.Minimal(SampleCatalog.Granary())[0].Assignments.Single(a => a.Name == name);
}
