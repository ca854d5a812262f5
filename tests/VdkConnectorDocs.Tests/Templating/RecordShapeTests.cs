using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

public sealed class RecordShapeTests
{
    private static readonly RecordShape<Ship> ShipShape = new RecordShape<Ship>("ship")
        .Member("name", s => s.Name)
        .Member("is_afloat", s => s.IsAfloat)
        .Member("crew", s => s.Crew)
        .Member("length", s => s.Length)
        .Member("tonnage", s => s.Tonnage)
        .Member("launched", s => s.Launched)
        .Member("story", s => s.Story)
        .List("flags", s => s.Flags);

    private static readonly Ship Anna = new("Anna", true, 12, 31.5, null, new(2020, 3, 1, 1, 0, 0, TimeSpan.FromHours(2)), Markup.Of("<p>Old.</p>"), ["de", "dk"], [])
    {
        Boats = [new("Boat", false, 0, 4, 2, default, null, [], [])],
    };

    static RecordShapeTests()
    {
        // A shape may hold itself.
        ShipShape.List("boats", ShipShape, s => s.Boats);
        ShipShape.Record("first_boat", ShipShape, s => s.Boats.Count > 0 ? s.Boats[0] : null);
    }

    [Theory]
    [InlineData("{{ ship.name }} {{ ship.is_afloat }} {{ ship.crew + 1 }} {{ ship.length }} {{ ship.tonnage ?? 'unknown' }}", "Anna true 13 31.5 unknown")]
    [InlineData("{{ ship.launched }} {{ ship.launched.hour }}", "29 Feb 2020 23")]
    [InlineData("{{ ship.story }}", "<p>Old.</p>")]
    [InlineData("{{ ship.flags | array.join ' ' }} {{ ship.flags.size }} {{ ship.flags[1] }} {{ ship.flags[9] ?? 'none' }}", "de dk 2 dk none")]
    [InlineData("{{ for b in ship.boats; b.name; b.tonnage; b.first_boat ?? 'no boat'; end }}", "Boat2no boat")]
    [InlineData("{{ ship.first_boat.name }} {{ ship.boats[0].name }} {{ ship.boats | array.map 'name' | array.first }}", "Boat Boat Boat")]
    [InlineData("{{ with ship; name; crew; end }}", "Anna12")]
    [InlineData("{{ import ship; name }}", "Anna")]
    [InlineData("{{ ship.boats | array.sort 'name' | array.size }}", "1")]
    [InlineData("{{ ship == ship }} {{ ship.boats[0] == ship.first_boat }} {{ ship == ship.first_boat }}", "true true false")]
    [InlineData("{{ ship.empty? }} {{ ship.boats.empty? }} {{ ship.first_boat.boats.empty? }}", "false false true")]
    [InlineData("{{ ship | object.keys | array.first }} {{ ship | object.has_key 'crew' }} {{ ship.flags | object.to_json }}", "name true [\"de\",\"dk\"]")]
    public void TemplatesSeeTheMembersOfARecord(string template, string expected) =>
        Assert.Equal(expected, new TemplateFiles(("page.sbn-txt", template)).Render(new ScriptObject { ["ship"] = ShipShape.Wrap(Anna) }));

    [Fact]
    public void MembersAreListedInTheirOrderWithTheirTypes()
    {
        Assert.Equal("name", ShipShape.Members[0].Name);
        Assert.Equal(RecordMemberKind.Text, ShipShape.Members[0].Kind);
        Assert.True(ShipShape.TryFind("boats", out var boats));
        Assert.Equal(RecordMemberKind.RecordList, boats.Kind);
        Assert.Same(ShipShape, boats.Shape);
        Assert.False(ShipShape.TryFind("Name", out _));
    }

    [Fact]
    public void ANameCanBeDeclaredOnlyOnce() =>
        Assert.Throws<ArgumentException>(() => new RecordShape<Ship>("ship").Member("name", s => s.Name).Member("name", s => s.Name));

    private sealed record Ship(
        string Name,
        bool IsAfloat,
        int Crew,
        double Length,
        int? Tonnage,
        DateTimeOffset Launched,
        Markup? Story,
        IReadOnlyList<string> Flags,
        IReadOnlyList<Ship> Boats);
}
