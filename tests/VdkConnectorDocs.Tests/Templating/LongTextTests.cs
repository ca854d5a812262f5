using VdkConnectorDocs.Templating.Runtime;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>A text of many thousand characters is captured, included and written as a short one is.</summary>
public sealed class LongTextTests
{
    private const int Count = 30_000;

    private static readonly string Long = string.Concat(Enumerable.Range(1, Count).Select(static i => $"{i} "));

    [Fact]
    public void IsWrittenWhereverItWasCaptured() => Assert.Equal(
        $"<{Long}|{Long}>",
        Render($"{{{{ capture c }}}}{Loop}{{{{ end }}}}<{{{{ c }}}}|{{{{ c }}}}>"));

    [Fact]
    public void IsCapturedInsideOfACapture() => Assert.Equal(
        $"[({Long})({Long})]",
        Render($"{{{{ capture outer }}}}({{{{ capture inner }}}}{Loop}{{{{ end; inner }}}})({{{{ inner }}}}){{{{ end }}}}[{{{{ outer }}}}]"));

    [Fact]
    public void IsATextForFunctions() => Assert.Equal(
        $"{Long.Length} {Long.Replace(' ', '-')}",
        Render($"{{{{ capture c }}}}{Loop}{{{{ end; c | string.size }}}} {{{{ c | string.replace ' ' '-' }}}}"));

    [Fact]
    public void IsIndentedLineByLine() => Assert.Equal(
        "\n" + string.Concat(Enumerable.Range(1, Count).Select(static i => $"  {i}\n")),
        Render("{{ capture c; for i in 1.." + Count + " }}{{ i }}\n{{ end; end }}\n  {{ c }}"));

    [Fact]
    public void IsNotWrittenBeforeAMistake() =>
        Assert.Equal("VCD5004", new TemplateFiles(("page", $"{Loop}{{{{ null.x }}}}")).Fail(settings: Settings).Diagnostic.Id);

    private static string Loop => "{{ for i in 1.." + Count + " }}{{ i }} {{ end }}";

    private static RenderSettings Settings { get; } = new() { Limits = new RenderLimits { MaxSteps = 10_000_000 } };

    private static string Render(string template) => new TemplateFiles(("page", template)).Render(settings: Settings);
}
