using Xunit;

namespace VdkConnectorDocs.Tests.Templating.Functions;

public sealed class RandomFunctionTests
{
    private const string Template = "{{ math.uuid }} {{ math.random 0 1000000 }} {{ math.random 0 1000000 }}";

    [Fact]
    public void TheSameSeedGivesTheSamePage()
    {
        var settings = OneTemplate.Settings with { RandomSeed = 42 };

        Assert.Equal(new OneTemplate(Template).Render(settings), new OneTemplate(Template).Render(settings));
    }

    [Fact]
    public void AnotherSeedGivesAnotherPage() => Assert.NotEqual(
        new OneTemplate(Template).Render(OneTemplate.Settings with { RandomSeed = 1 }),
        new OneTemplate(Template).Render(OneTemplate.Settings with { RandomSeed = 2 }));

    [Fact]
    public void UuidsAreOfVersionFour() =>
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", new OneTemplate("{{ math.uuid }}").Render());
}
