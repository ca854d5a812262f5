using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

public sealed class StrictnessTests
{
    private static readonly RenderSettings Lax = new() { IsStrict = false };

    private static readonly RecordShape<Harbour> HarbourShape = new RecordShape<Harbour>("harbour")
        .Member("display_name", h => h.Name)
        .List("ship_names", h => h.Ships);

    private static ScriptObject Model => new()
    {
        ["harbour"] = HarbourShape.Wrap(new Harbour("Kiel", ["Anna", "Berta"])),
        ["page"] = new ScriptObject { ["title"] = "Home", ["note"] = ScriptValue.Null },
    };

    [Theory]
    [InlineData("{{ harbor }}", "VCD5002", 4, "Did you mean 'harbour'?")]
    [InlineData("{{ pgae.title }}", "VCD5002", 4, "Did you mean 'page'?")]
    [InlineData("{{ strnig.upcase 'a' }}", "VCD5002", 4, "Did you mean 'string'?")]
    [InlineData("{{ for ship in harbour.ship_names; shp; end }}", "VCD5002", 36, "Did you mean 'ship'?")]
    [InlineData("{{ $lcoal = 1; $local }}", "VCD5002", 16, "Did you mean '$lcoal'?")]
    [InlineData("{{ func f(first); frist; end; f 1 }}", "VCD5002", 19, "Did you mean 'first'?")]
    [InlineData("{{ completely_different }}", "VCD5002", 4, "There is no variable or function 'completely_different'.")]
    [InlineData("{{ missing ?? 1 }}", "VCD5002", 4, "There is no variable or function 'missing'.")]
    [InlineData("{{ harbour.dispaly_name }}", "VCD5003", 12, "The harbour has no member 'dispaly_name'. Did you mean 'display_name'?")]
    [InlineData("{{ harbour.address }}", "VCD5003", 12, "The harbour has no member 'address'.")]
    [InlineData("{{ harbour['dispaly_name'] }}", "VCD5003", 12, "Did you mean 'display_name'?")]
    [InlineData("{{ harbour.ship_names.siez }}", "VCD5003", 23, "Did you mean 'size'?")]
    [InlineData("{{ string.upcsae 'a' }}", "VCD5003", 4, "Did you mean 'upcase'?")]
    [InlineData("{{ 'a' | string.upcsae }}", "VCD5003", 10, "Did you mean 'upcase'?")]
    [InlineData("{{ string.upcsae }}", "VCD5003", 11, "Did you mean 'upcase'?")]
    [InlineData("{{ func layout; $$; end; layout }}", "VCD5002", 17, "There is no variable or function '$$'.")]
    [InlineData("{{ page.titel }}", "VCD5003", 9, "The object has no member 'titel'. Did you mean 'title'?")]
    public void WhatIsNotKnownIsAnErrorWithTheNearestName(string template, string code, int column, string message)
    {
        var diagnostic = new TemplateFiles(("page", template)).Fail(Model).Diagnostic;

        Assert.Equal(code, diagnostic.Id);
        Assert.Equal(column, diagnostic.Location.Start.Column);
        Assert.EndsWith(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{{ harbor }}]", "[]")]
    [InlineData("[{{ harbour.dispaly_name }}]", "[]")]
    [InlineData("[{{ page.titel ?? 'none' }}]", "[none]")]
    public void WhatIsNotKnownIsNullWhenLax(string template, string expected) =>
        Assert.Equal(expected, new TemplateFiles(("page", template)).Render(Model, Lax));

    [Theory]
    [InlineData("{{ harbour?.dispaly_name ?? 'none' }}")]
    [InlineData("{{ page.subtitle ?? 'none' }}")]
    [InlineData("{{ page.note ?? 'none' }}")]
    [InlineData("{{ x = {}; x.anything ?? 'none' }}")]
    public void AMemberThatMayBeMissingIsNull(string template) =>
        Assert.Equal("none", new TemplateFiles(("page", template)).Render(Model));

    [Theory]
    [InlineData("{{ harbour.display_name = 'x' }}", 12)]
    [InlineData("{{ harbour.other = 'x' }}", 12)]
    [InlineData("{{ harbour['display_name'] = 'x' }}", 12)]
    [InlineData("{{ harbour.ship_names[0] = 'x' }}", 23)]
    [InlineData("{{ string.upcase = 1 }}", 11)]
    public void RecordsAndBuiltinsCannotBeChanged(string template, int column)
    {
        var diagnostic = new TemplateFiles(("page", template)).Fail(Model).Diagnostic;

        Assert.Equal(TemplatingDiagnostics.InvalidAssignment.Id, diagnostic.Id);
        Assert.Equal(column, diagnostic.Location.Start.Column);
    }

    private sealed record Harbour(string Name, IReadOnlyList<string> Ships);
}
