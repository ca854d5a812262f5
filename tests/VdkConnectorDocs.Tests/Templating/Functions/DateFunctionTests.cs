using Xunit;

namespace VdkConnectorDocs.Tests.Templating.Functions;

/// <summary>Dates depend on the time of the render, and on nothing of the machine.</summary>
public sealed class DateFunctionTests
{
    [Theory]
    [InlineData("{{ date.now }}", "09 Feb 2024")]
    [InlineData("""{{ date.now | date.to_string "%F %T %Z" }} {{ date.now.kind }}""", "2024-02-09 15:04:05 +00:00 Local")]
    [InlineData("""{{ date.utc_now | object.to_json }} {{ date.now | object.to_json }}""", "\"2024-02-09T15:04:05Z\" \"2024-02-09T15:04:05+00:00\"")]
    [InlineData("""{{ date.now | object.format "O" }}""", "2024-02-09T15:04:05.0000000+00:00")]
    public void NowIsTheTimeOfTheRenderInUtc(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template).Render());

    [Theory]
    [InlineData("10:30", "2024-02-09 10:30")]
    [InlineData("10:30 PM", "2024-02-09 22:30")]
    [InlineData("10:30Z", "2024-02-09 10:30")]
    [InlineData("May 5", "2024-05-05 00:00")]
    [InlineData("10/11", "2024-10-11 00:00")]
    [InlineData("Feb 29", "2024-02-29 00:00")]
    [InlineData("10:30 May 5", "2024-05-05 10:30")]
    [InlineData("May 2023", "2023-05-01 00:00")]
    [InlineData("0001-01-01 10:30", "0001-01-01 10:30")]
    [InlineData("5", "0001-01-01 00:00")]
    public void WhatATextLeavesOutComesFromTheTimeOfTheRender(string text, string expected) =>
        Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("10:30", "%H:%M", "2024-02-09 10:30")]
    [InlineData("05 May", "%d %b", "2024-05-05 00:00")]
    [InlineData("29 Feb", "%d %b", "2024-02-29 00:00")]
    [InlineData("May 05", "m", "2024-05-05 00:00")]
    [InlineData("10:30", "t", "2024-02-09 10:30")]
    [InlineData("2023", "%Y", "2023-01-01 00:00")]
    public void WhatAPatternLeavesOutComesFromTheTimeOfTheRender(string text, string pattern, string expected) =>
        Assert.Equal(expected, new OneTemplate($$$"""{{ date.parse "{{{text}}}" "{{{pattern}}}" | date.to_string "%F %R" }}""").Render());

    [Fact]
    public void TheTwentyNinthOfFebruaryWithoutAYearIsNoDateInOtherYears()
    {
        var settings = OneTemplate.Settings with { Now = new DateTime(2023, 6, 1, 0, 0, 0, DateTimeKind.Utc) };

        Assert.Equal("01 Jan 0001", new OneTemplate("""{{ date.parse "Feb 29" }}""").Render(settings));
        Assert.Equal("01 Jan 0001", new OneTemplate("""{{ date.parse "29 Feb" "%d %b" }}""").Render(settings));
    }

    [Fact]
    public void TheFormatThatATemplateSetsIsItsOwn()
    {
        Assert.Equal("2024", new OneTemplate("""{{ date.format = "%Y"; date.now }}""").Render());
        Assert.Equal("09 Feb 2024", new OneTemplate("{{ date.now }}").Render());
    }

    private static string Parse(string text) =>
        new OneTemplate($$$"""{{ date.parse "{{{text}}}" | date.to_string "%F %R" }}""").Render();
}
