using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for i in 1..2000000000; end }}")]
    [InlineData("{{ [1] | array.each @(do; while true; end; end) }}")]
    public void ACancelledRenderEnds(string template)
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var settings = new RenderSettings { Limits = new RenderLimits { MaxSteps = long.MaxValue }, CancellationToken = cancellation.Token };

        Assert.Throws<OperationCanceledException>(() => new OneTemplate(template).TryRender(settings));
    }

    [Theory]
    [InlineData("ab\n{{ while true; end }}", 2, 4)]
    [InlineData("{{ for i in 1..200; for j in 1..200; end; end }}", 1, 21)]
    [InlineData("{{ [1, 2] | array.each @(do; while true; end; end) }}", 1, 30)]
    [InlineData("{{ x = [1] * 5000 }}", 1, 12)]
    [InlineData("{{ (1..9000) }}", 1, 6)]
    [InlineData("{{ a = []; a[5000] = 1 }}", 1, 12)]
    [InlineData("{{ func f; ret 1; end; while true; f; end }}", 1, 24)]
    public void TooManyStepsAreAnErrorWithAPlace(string template, int line, int column) =>
        AssertLimit(template, new RenderLimits { MaxSteps = 1000 }, line, column);

    [Theory]
    [InlineData("{{ 'a' * 200 }}", 1, 10)]
    [InlineData("{{ x = 'a' * 90; x + x }}", 1, 20)]
    [InlineData("{{ for i in 1..200 }}a{{ end }}", 1, 22)]
    [InlineData("{{ x = 'a' * 90; [x, x] }}", 1, 18)]
    [InlineData("{{ x = 'a' * 90; $\"{x}{x}\" }}", 1, 18)]
    [InlineData("{{ 'x' | string.pad_left 200 }}", 1, 26)]
    public void TooLongATextIsAnErrorWithAPlace(string template, int line, int column) =>
        AssertLimit(template, new RenderLimits { MaxTextLength = 100 }, line, column);

    [Theory]
    [InlineData("{{ func f; f; end; f }}", 1, 12)]
    [InlineData("{{ f(x) = f x; f 1 }}", 1, 11)]
    [InlineData("{{ f = do; f; end; f }}", 1, 12)]
    [InlineData("{{ func w; $$; end; x = do; wrap w; $$; end; end; wrap w; wrap w; x; end; end }}", 1, 37)]
    public void TooDeepARecursionIsAnErrorWithAPlace(string template, int line, int column) =>
        AssertLimit(template, new RenderLimits { MaxCallDepth = 20 }, line, column);

    [Theory]
    [InlineData("{{ a = []; a[0] = a; a }}", 22)]
    [InlineData("{{ o = {}; o.o = o; 'x' + o }}", 25)]
    [InlineData("{{ this.me = this; this }}", 20)]
    public void AValueThatHoldsItselfIsAnErrorWithAPlace(string template, int column) =>
        AssertLimit(template, RenderLimits.Default, 1, column);

    [Fact]
    public void AnIncludeOfItselfIsAnErrorWithAPlaceAndTheChain()
    {
        var error = new TemplateFiles(("page", "\n  {{ include 'page' }}")).Fail(settings: Settings(new RenderLimits { MaxCallDepth = 6 }));

        Assert.Equal(TemplatingDiagnostics.LimitExceeded.Id, error.Diagnostic.Id);
        Assert.Equal("page(2,6)", error.Diagnostic.Location.ToString());
        Assert.Equal(3, error.IncludedFrom.Count);
    }

    [Fact]
    public void NothingIsCutOffSilently()
    {
        // The official engine ends loops after 1,000 iterations and output after 1 MiB.
        var text = new TemplateFiles(("page", "{{ for i in 1..5000 }}0123456789012345678901234567890123456789\n{{ for j in 1..5 }}0123456789012345678901234567890123456789\n{{ end }}{{ end }}")).Render();

        Assert.Equal(5000 * 6 * 41, text.Length);
    }

    private static RenderSettings Settings(RenderLimits limits) => new() { Limits = limits };

    private static void AssertLimit(string template, RenderLimits limits, int line, int column)
    {
        var diagnostic = new TemplateFiles(("page", template)).Fail(settings: Settings(limits)).Diagnostic;

        Assert.Equal(TemplatingDiagnostics.LimitExceeded.Id, diagnostic.Id);
        Assert.Equal($"page({line},{column})", diagnostic.Location.ToString());
    }
}
