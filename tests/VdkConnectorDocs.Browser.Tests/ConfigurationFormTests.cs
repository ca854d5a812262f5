using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class ConfigurationFormTests(SampleSite site)
{
    [Fact]
    public async Task WritesTheConfigurationWithTheReadersValues()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");
        await visit.Find(".live summary").ClickAsync();
        var output = visit.Find(".live .code code");

        await Field(visit, "lanternfish_host").FillAsync("db.example.org");
        await Field(visit, "lanternfish_user").FillAsync("100% \"me\"");

        await Expect(output).ToContainTextAsync("lanternfish_host = db.example.org\n");
        await Expect(output).ToContainTextAsync("lanternfish_user = 100%% \"me\"\n");
        await visit.Find("input[name=format][value=bash]").CheckAsync();
        await Expect(output).ToContainTextAsync("export VDK_LANTERNFISH_HOST=db.example.org\n");
        await Expect(output).ToContainTextAsync("export VDK_LANTERNFISH_USER='100% \"me\"'\n");
    }

    [Fact]
    public async Task SaysWhatIsWrongWithAValue()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");
        await visit.Find(".live summary").ClickAsync();
        var port = Field(visit, "lanternfish_port");
        var problem = visit.Find(".live .fields div:has(input[name=lanternfish_port]) .problem");

        await port.FillAsync("many");
        await Expect(port).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(problem).Not.ToBeEmptyAsync();

        await port.FillAsync("5432");
        await Expect(port).ToHaveAttributeAsync("aria-invalid", "false");
        await Expect(problem).ToBeEmptyAsync();
    }

    [Fact]
    public async Task OffersTheAllowedValuesOneByOne()
    {
        await using var visit = await site.Visit("connectors/vdk-tidemark/");
        await visit.Find(".live summary").ClickAsync();

        await visit.Find(".live select:has(option:text-is('1h'))").SelectOptionAsync("1h");

        await Expect(visit.Find(".live .code code")).ToContainTextAsync(" = 1h\n");
    }

    [Fact]
    public async Task ASecretIsTypedUnseenAndNothingIsKept()
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/");
        await visit.Find(".live summary").ClickAsync();
        var password = Field(visit, "lanternfish_password");

        await Expect(password).ToHaveAttributeAsync("type", "password");
        await password.FillAsync("hunter2");
        await Expect(visit.Find(".live .code code")).ToContainTextAsync("hunter2");
        await visit.Page.ReloadAsync();

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.DoesNotContain("hunter2", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static ILocator Field(Visit visit, string name) => visit.Find(".live").GetByLabel(name);
}
