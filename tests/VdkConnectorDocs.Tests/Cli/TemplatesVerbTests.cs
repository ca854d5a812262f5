using VdkConnectorDocs.Cli;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class TemplatesVerbTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void TheDefaultThemeHasNoFindings()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("templates", "lint", "--strict"));
        Assert.DoesNotContain(_tool.ErrorLines, line => line.Contains("VCD", StringComparison.Ordinal));
    }

    [Fact]
    public void AMisspeltMemberInAnOverrideIsAnErrorWithItsPlaceAndTheNearestName()
    {
        _tool.Folder.Write("theme/partials/footer.sbn-html", "<footer>\n  {{ site.titel }}\n</footer>\n");

        Assert.Equal(ExitCodes.Findings, _tool.Run("templates", "lint", "theme"));

        Assert.Contains(
            "theme/partials/footer.sbn-html(2,11): error VCD5003: The site has no member 'titel'. Did you mean 'title'?", _tool.ErrorLines);
    }

    [Fact]
    public void WhatOnePagePassesIsUnknownOnOthers()
    {
        _tool.Folder.Write("theme/pages/plugin.sbn-html", "{{ plugin.id }}{{ for heading in readme; end }}");
        _tool.Folder.Write("theme/pages/home.sbn-html", "{{ catalog.connectors.size }}{{ plugin.id }}");

        Assert.Equal(ExitCodes.Findings, _tool.Run("templates", "lint", "theme"));

        Assert.Contains("theme/pages/home.sbn-html(1,33): error VCD5002: There is no variable or function 'plugin'.", _tool.ErrorLines);
        Assert.DoesNotContain(_tool.ErrorLines, line => line.StartsWith("theme/pages/plugin.sbn-html", StringComparison.Ordinal));
    }

    [Fact]
    public void AMistakeWhereNoPluginOfTheSampleLeadsIsFoundToo()
    {
        _tool.Folder.Write("theme/pages/plugins.sbn-html", "{{ if false }}{{ for p in catalog.plugins }}{{ p.reasn }}{{ end }}{{ end }}");

        Assert.Equal(ExitCodes.Findings, _tool.Run("templates", "lint", "theme"));

        Assert.Contains(
            "theme/pages/plugins.sbn-html(1,50): error VCD5003: The plugin has no member 'reasn'. Did you mean 'reason'?", _tool.ErrorLines);
    }

    [Fact]
    public void ATemplateThatNothingUsesIsAWarning()
    {
        _tool.Folder.Write("theme/partials/foter.sbn-html", "<footer></footer>\n");
        _tool.Folder.Write("theme/NOTES.md", "Not a template.\n");

        Assert.Equal(ExitCodes.Done, _tool.Run("templates", "lint", "theme"));
        Assert.Contains(
            "theme/partials/foter.sbn-html: warning VCD5015: Nothing renders or includes the template 'partials/foter.sbn-html'.", _tool.ErrorLines);
        Assert.DoesNotContain(_tool.ErrorLines, line => line.Contains("NOTES", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Findings, _tool.Run("templates", "lint", "theme", "--strict"));
    }

    [Fact]
    public void AnIncludeOfATemplateThatIsNotThereIsAnError()
    {
        _tool.Folder.Write("theme/partials/footer.sbn-html", "<footer>\n{{ include \"partials/imprint.sbn-html\" }}</footer>\n");

        Assert.Equal(ExitCodes.Findings, _tool.Run("templates", "lint", "theme"));

        Assert.Contains("theme/partials/footer.sbn-html(2,4): error VCD5011: There is no template 'partials/imprint.sbn-html'.", _tool.ErrorLines);
    }

    [Theory]
    [InlineData("templates: there is no action 'lnt'; did you mean 'lint'? The only one is 'lint'.", "lnt")]
    [InlineData("templates lint: there is no folder 'nowhere'.", "lint", "nowhere")]
    public void WrongUsageSaysWhatIsWrong(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCodes.WrongUsage, _tool.Run(["templates", .. arguments]));
        Assert.Contains(expected, _tool.Error, StringComparison.Ordinal);
    }
}
