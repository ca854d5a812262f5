using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Comparison.History;
using Xunit;

namespace VdkConnectorDocs.Tests.Comparison.History;

public sealed class HiddenDefaultsTests
{
    private const string Options = "vdk-heron/src/vdk/plugin/heron/heron_options.py";
    private const string Secret = "default_value=\"0000\", is_sensitive=True";
    private static readonly HashSet<string> Pin = new(StringComparer.Ordinal) { "heron_pin" };

    [Fact]
    public void TheNamesAreThoseOfBothSides()
    {
        Assert.Equal(["heron_pin", "heron_token"], NamesOf(Secret, "default_value=\"0000\""));
        Assert.Equal(["heron_pin", "heron_token"], NamesOf("default_value=\"0000\"", Secret));
        Assert.Equal(["heron_token"], NamesOf("default_value=\"0000\"", "default_value=\"4711\""));

        static IEnumerable<string> NamesOf(string before, string after) => HiddenDefaults.NamesOf([Compare(before, after)], []).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void ADefaultOfBeforeItWasSensitiveIsNotTold()
    {
        var step = Compare("default_value=\"0000\"", "default_value=\"4711\"");
        Assert.Contains("4711", Describe(step), StringComparison.Ordinal);

        var hidden = HiddenDefaults.Hide(step, Pin);

        var change = Assert.Single(hidden.Revision.Changes);
        Assert.Equal(("risky", "option", "HERON_PIN"), (change.Impact, change.About, change.Subject));
        Assert.DoesNotContain("0000", Describe(hidden), StringComparison.Ordinal);
        Assert.DoesNotContain("4711", Describe(hidden), StringComparison.Ordinal);
    }

    [Fact]
    public void ADefaultThatCannotBeProvenIsNotToldEither()
    {
        var hidden = HiddenDefaults.Hide(Compare("default_value=\"0000\"", "default_value=read(\"4711\")"), Pin);

        Assert.NotEmpty(hidden.Revision.Changes);
        Assert.DoesNotContain("4711", Describe(hidden), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default_value=\"0000\"", Secret, "VCD3207")]
    [InlineData(Secret, "default_value=\"0000\"", "VCD3102")]
    public void ToMarkAnOptionAsSensitiveIsNoChangeOfItsDefault(string before, string after, string rule)
    {
        var step = Compare(before, after);

        Assert.Equal([rule], step.Revision.Changes.Select(static change => change.Rule));
        Assert.Equal([rule], HiddenDefaults.Hide(step, Pin).Revision.Changes.Select(static change => change.Rule));
    }

    [Fact]
    public void ASensitiveOptionWasSensitiveUnderItsEarlierNamesToo()
    {
        RevisionStep[] steps = [Renamed("HERON_KEY", "HERON_CODE"), Renamed("HERON_CODE", "HERON_PIN"), Renamed("HERON_PIN", "HERON_NUMBER")];

        Assert.Equal(["heron_code", "heron_key", "heron_pin", "heron_token"], HiddenDefaults.NamesOf(steps, ["heron_pin"]).Order(StringComparer.Ordinal));

        static RevisionStep Renamed(string before, string after) => RevisionComparer.Compare(
            Named(before), Named(after), new Revision(new string('c', 40), "2024-01-01T12:00:00Z"), "A title");

        static ConnectorCatalog Named(string name) =>
            new EditedTree(new Edit.Replace(Options, $"key=HERON_PIN, {Secret}", $"key=\"{name}\", default_value=\"0000\"")).Extract();
    }

    [Fact]
    public void WhatTellsNothingStaysAsItIs()
    {
        var step = Compare("default_value=\"0000\"", "default_value=\"4711\"");

        Assert.Same(step, HiddenDefaults.Hide(step, new HashSet<string>(StringComparer.Ordinal) { "other" }));
        Assert.Same(step.Plugins, HiddenDefaults.Hide(step, Pin).Plugins);
        Assert.Equal(step.Revision with { Changes = [] }, HiddenDefaults.Hide(step, Pin).Revision with { Changes = [] });
    }

    private static RevisionStep Compare(string before, string after) =>
        RevisionComparer.Compare(Tree(before), Tree(after), new Revision(new string('c', 40), "2024-01-01T12:00:00Z"), "A title");

    private static ConnectorCatalog Tree(string pin) => pin == Secret ? new EditedTree().Extract() : new EditedTree(new Edit.Replace(Options, Secret, pin)).Extract();

    private static string Describe(RevisionStep step) =>
        string.Join('\n', step.Revision.Changes.Select(static change => $"{change.Message} {string.Join(' ', change.Consequences)} {change.Before} {change.After}"));
}
