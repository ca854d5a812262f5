using System.Text.Json;
using VdkConnectorDocs.Site.Snippets;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Snippets;

/// <summary>What each format writes is read back by the program that it is for.</summary>
public sealed class SnippetFormatTests
{
    private const string ReadIni = """
        import configparser, json, sys
        parser = configparser.ConfigParser()
        parser.read_string(sys.stdin.read())
        print(json.dumps({section: dict(parser[section]) for section in parser.sections()}))
        """;

    public static TheoryData<string> Values() =>
    [
        "", "localhost", "two words", "50%", "%(home)s", "a=b:c", "# not a comment", "; nor this", "it's \"quoted\"", "\\backslash\\", "$HOME `id` $(id)",
        "naïve ✓ 数据", "first\nsecond", "‘typographic’", "trailing\\", "${HOME}", "[section]", "-n", "!bang", "a\tb", "'", "''", "*?~", "x;y", "a # b",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void ConfigparserReadsTheValueBack(string value)
    {
        var format = Format("ini");
        Assert.SkipUnless(format.CanWrite(value), "config.ini cannot hold it, and the format says so.");
        var text = format.Write([new AssignmentSection(null, [Set(value), After()])]);
        var sections = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(ExternalProgram.Run("python3", text, "-c", ReadIni))!;
        Assert.Equal(value, sections["vdk"]["some_key"]);
        Assert.Equal("after", sections["vdk"]["later_key"]);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void BashSetsTheValue(string value)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "bash on Windows may be another system's.");
        var text = Format("bash").Write([new AssignmentSection(null, [Set(value), After()])]);
        var output = ExternalProgram.Run("bash", text + "printf '%s\\0%s' \"$VDK_SOME_KEY\" \"$VDK_LATER_KEY\"\n");
        Assert.Equal($"{value}\0after", output);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void AShellReadsTheEnvironmentFileBack(string value)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "bash on Windows may be another system's.");
        var format = Format("env");
        Assert.SkipUnless(format.CanWrite(value), "Readers of .env files disagree on it, and the format says so.");
        var text = format.Write([new AssignmentSection(null, [Set(value), After()])]);
        var output = ExternalProgram.Run("bash", text + "printf '%s\\0%s' \"$VDK_SOME_KEY\" \"$VDK_LATER_KEY\"\n");
        Assert.Equal($"{value}\0after", output);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void PowerShellSetsTheValue(string value)
    {
        Assert.SkipWhen(value.Length == 0, "PowerShell removes a variable that is set to nothing.");
        var text = Format("powershell").Write([new AssignmentSection(null, [Set(value), After()])]);
        var output = ExternalProgram.Run("pwsh", text + "\n[Console]::Out.Write($Env:VDK_SOME_KEY + [char]0 + $Env:VDK_LATER_KEY)\n", "-NoProfile", "-Command", "-");
        Assert.Equal($"{value}\0after", output);
    }

    [Fact]
    public void PowerShellQuotesAreDoubledTypographicOnesToo() =>
        Assert.Equal("$Env:VDK_SOME_KEY = 'it''s ‘‘here’’'\n", Format("powershell").Write([new AssignmentSection(null, [Set("it's ‘here’")])]));

    [Theory]
    [InlineData("bash", "export VDK_REPORTING_SOME_KEY=x\n")]
    [InlineData("powershell", "$Env:VDK_REPORTING_SOME_KEY = 'x'\n")]
    [InlineData("env", "VDK_REPORTING_SOME_KEY=x\n")]
    [InlineData("ini", "[vdk_reporting]\nsome_key = x\n")]
    public void AFurtherSectionHasItsNameInTheVariable(string format, string expected) =>
        Assert.Equal(expected, Format(format).Write([new AssignmentSection("reporting", [Set("x")])]));

    [Theory]
    [InlineData("ini")]
    [InlineData("bash")]
    [InlineData("powershell")]
    [InlineData("env")]
    public void NoCommentAndNoValueEndsItsLine(string format)
    {
        var hostile = Set("a\nexport EVIL=1") with { Active = false, Comment = "first\nexport EVIL=1\r$Env:EVIL = 1\u0085EVIL=1" };
        var text = Format(format).Write([new AssignmentSection(null, [hostile])]);
        Assert.DoesNotContain(text.Split('\n'), line => line.Length > 0 && line[0] is not ('#' or '['));
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\u0085', text);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("x]\nkey")]
    [InlineData("k=v")]
    [InlineData("#")]
    [InlineData("")]
    public void ANameThatNoFormatCanHoldIsOnlyMentioned(string name)
    {
        foreach (var format in SnippetFormats.All)
        {
            var text = format.Write([new AssignmentSection(null, [new Assignment(name, "VDK_X", "value", Active: true, "")])]);
            Assert.DoesNotContain(text.Split('\n'), line => line.Length > 0 && line[0] is not ('#' or '['));
        }
    }

    private static SnippetFormat Format(string id) => SnippetFormats.All.Single(f => f.Id == id);

    private static Assignment Set(string value) => new("some_key", "VDK_SOME_KEY", value, Active: true, "");

    private static Assignment After() => new("later_key", "VDK_LATER_KEY", "after", Active: true, "what follows");
}
