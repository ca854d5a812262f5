using VdkConnectorDocs.Templating.Linting;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating.Linting;

public sealed class TemplateLinterTests
{
    private static readonly RecordShape<Ship> ShipShape = new RecordShape<Ship>("ship")
        .Member("name", s => s.Name)
        .Member("crew", s => s.Crew)
        .List("flags", s => s.Flags);

    private static readonly RecordShape<Harbour> HarbourShape = new RecordShape<Harbour>("harbour")
        .Member("display_name", h => h.Name)
        .List("ships", ShipShape, h => h.Ships)
        .Record("flagship", ShipShape, h => h.Flagship);

    [Theory]
    [InlineData("{{ harbour.dispaly_name }}", "page(1,12): error VCD5003: The harbour has no member 'dispaly_name'. Did you mean 'display_name'?")]
    [InlineData("{{ if false }}{{ harbour.address }}{{ end }}", "page(1,26): error VCD5003: The harbour has no member 'address'.")]
    [InlineData("{{ for s in harbour.ships }}{{ s.naem }}{{ end }}", "page(1,34): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?")]
    [InlineData("{{ for s in harbour.ships | array.sort 'name' | array.limit 2 }}{{ s.naem }}{{ end }}", "page(1,70): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?")]
    [InlineData("{{ s = harbour.flagship; s.naem }}", "page(1,28): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?")]
    [InlineData("{{ (harbour.ships | array.first).naem }}", "page(1,34): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?")]
    [InlineData("{{ harbour.ships[0].naem }}", "page(1,21): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?")]
    [InlineData("{{ harbour.ships.first }}", "page(1,18): error VCD5003: A list has no member 'first'.")]
    [InlineData("{{ harbour.display_name.length }}", "page(1,25): error VCD5003: A string has no member 'length'.")]
    [InlineData("{{ harbour.flagship.crew.size }}", "page(1,26): error VCD5003: A number or boolean has no member 'size'.")]
    [InlineData("{{ string.upcsae 'a' }}", "page(1,11): error VCD5003: The builtin has no member 'upcsae'. Did you mean 'upcase'?")]
    [InlineData("{{ harbor.ships }}", "page(1,4): error VCD5002: There is no variable or function 'harbor'. Did you mean 'harbour'?")]
    [InlineData("{{ func f(x); xs; end; f 1 }}", "page(1,15): error VCD5002: There is no variable or function 'xs'.")]
    [InlineData("{{ $a = 1; $b }}", "page(1,12): error VCD5002: There is no variable or function '$b'. Did you mean '$a'?")]
    [InlineData("{{ with harbour; display_nmae; end }}", "page(1,18): error VCD5002: There is no variable or function 'display_nmae'.")]
    [InlineData("{{ include 'nowhere' }}", "page(1,4): error VCD5011: There is no template 'nowhere'.")]
    [InlineData("{{ if }}", "page(1,7): error VCD5001: Expected an expression instead of '}}'.")]
    public void ReportsWhatCannotBeRight(string template, string expected) => Assert.Equal([expected], Lint(("page", template)));

    [Theory]
    [InlineData("{{ harbour.display_name.size }}{{ harbour.ships.size }}{{ harbour.flagship.name }}{{ for f in harbour.flagship.flags; f.size; end }}")]
    [InlineData("{{ harbour?.address }}{{ x = {}; x.anything; x.more.still }}{{ any.thing.at_all }}")]
    [InlineData("{{ with harbour; display_name; ships.size; end }}{{ import harbour; flagship.name }}")]
    [InlineData("{{ with any; whatever; end }}")]
    [InlineData("{{ x = harbour; x = harbour.flagship; x.name; x.display_name }}")]
    [InlineData("{{ capture c }}a{{ end }}{{ c }}{{ for i in 1..2; for.index; i; end }}{{ this.y = 1; y }}")]
    [InlineData("{{ func f(a, b = 1); a; b; $0; $.size; end; f 1 }}{{ g(z) = z + 1; g 1 }}{{ [1] | array.each do; ret $0; end }}")]
    [InlineData("{{ date.now.year }}{{ date '2020-01-01' }}{{ harbour.display_name | string.upcase | string.size }}")]
    public void ReportsNothingOfWhatMayBeRight(string template) => Assert.Empty(Lint(("page", template)));

    [Fact]
    public void KnowsTheArgumentsAndVariablesOfIncludes()
    {
        var diagnostics = Lint(
            ("page", "{{ for s in harbour.ships; include 'parts/ship' s title: harbour; end; greeting = 'hi' }}"),
            ("parts/ship", "{{ $1.name }}{{ $1.naem }}\n{{ $title.display_name }}{{ $title.name }}\n{{ greeting }}{{ s.crew }}{{ s.cerw }}{{ $2 ?? 1 }}"));

        Assert.Equal(
            [
                "parts/ship(1,20): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?",
                "parts/ship(2,36): error VCD5003: The harbour has no member 'name'.",
                "parts/ship(3,32): error VCD5003: The ship has no member 'cerw'. Did you mean 'crew'?",
            ],
            diagnostics);
    }

    [Fact]
    public void AnArgumentOfDifferentTypesIsNotChecked() => Assert.Empty(Lint(
        ("page", "{{ include 'part' harbour; include 'part' harbour.flagship }}"), ("part", "{{ $1.display_name }}{{ $1.name }}")));

    [Fact]
    public void ReportsTemplatesThatNothingUses()
    {
        var diagnostics = Lint(
            ("page", "{{ include 'used' }}{{ include_join ['joined'] 'tpl:separator' }}"),
            ("used", "{{ include 'used_deeply' }}"), ("used_deeply", ""), ("joined", ""), ("separator", ""), ("unused", "{{ include 'also_unused' }}"),
            ("also_unused", ""));

        Assert.Equal(
            [
                "also_unused: warning VCD5015: Nothing renders or includes the template 'also_unused'.",
                "unused: warning VCD5015: Nothing renders or includes the template 'unused'.",
            ],
            diagnostics);
    }

    [Theory]
    [InlineData("{{ for x in harbour.ships; x.naem; end; for x in harbour.flagship.flags; x.size; end }}", "page(1,30): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?")]
    [InlineData("{{ for x in harbour.ships; for x in x.flags; x.size; end; x.naem; end }}", "page(1,61): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?")]
    public void TwoLoopsMayUseOneNameForItemsOfDifferentTypes(string template, string expected) =>
        Assert.Equal([expected], Lint(("page", template)));

    [Fact]
    public void AVariableThatALoopAssignsIsNotChecked() =>
        Assert.Empty(Lint(("page", "{{ for x in harbour.ships; x = any; x.whatever; end }}")));

    [Fact]
    public void AMistakeDoesNotHideOthersOfTheSameVariable() => Assert.Equal(
        [
            "part(1,7): error VCD5003: The ship has no member 'naem'. Did you mean 'name'?",
            "part(1,44): error VCD5003: The ship has no member 'parts'.",
        ],
        Lint(
            ("page", "{{ include 'part' harbour.flagship }}"),
            ("part", "{{ $1.naem; if $1.crew > 1; for part in $1.parts; include 'part' part; end; end }}")));

    [Fact]
    public void IncludesInACircleAreCheckedOnce() => Assert.Equal(
        ["b(1,12): error VCD5003: The harbour has no member 'x'."],
        Lint(("page", "{{ include 'a' }}"), ("a", "{{ include 'b' }}"), ("b", "{{ harbour.x }}{{ include 'a' }}")));

    [Fact]
    public void TypesAreThoseOfTheValuesThatAHostPasses()
    {
        Assert.Equal(new TemplateType(RecordMemberKind.Record, ShipShape), TemplateType.Of(ShipShape.Wrap(new Ship("Anna", 1, []))));
        Assert.Equal(new TemplateType(RecordMemberKind.RecordList, ShipShape), TemplateType.Of(ShipShape.Wrap([])));
        Assert.Equal(TemplateType.Text, TemplateType.Of("text"));
        Assert.Equal(TemplateType.Any, TemplateType.Of(ScriptValue.Null));
    }

    private static IEnumerable<string> Lint(params (string Name, string Text)[] files)
    {
        var variables = new Dictionary<string, TemplateType>
        {
            ["harbour"] = new(RecordMemberKind.Record, HarbourShape),
            ["any"] = TemplateType.Any,
        };
        var entry = new TemplateEntry("page", variables);
        return TemplateLinter.Lint(new TemplateFiles(files), [entry], [.. files.Select(f => f.Name)]).Select(d => d.ToString());
    }

    private sealed record Ship(string Name, int Crew, IReadOnlyList<string> Flags);

    private sealed record Harbour(string Name, IReadOnlyList<Ship> Ships, Ship? Flagship);
}
