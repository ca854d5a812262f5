using System.Text.Json;
using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Diagnostics;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("plain text, 50 % of it", "plain text, 50 % of it")]
    [InlineData("\u001b[31m", @"\u001b[31m")]
    [InlineData("a\r\nb\u2028c", @"a\u000d\u000ab\u2028c")]
    [InlineData("\u202etxt", @"\u202etxt")]
    public void ShowsControlCharactersAsTheirNumbers(string text, string shown) => Assert.Equal(shown, PrintableText.Escape(text));

    [Theory]
    [InlineData("##[error]x", @"#\u0023[error]x")]
    [InlineData("a ##vso[task.setvariable]x", @"a #\u0023vso[task.setvariable]x")]
    [InlineData("###teamcity[x] ##[y]", @"##\u0023teamcity[x] #\u0023[y]")]
    [InlineData("## a heading [1]", "## a heading [1]")]
    [InlineData("C##", "C##")]
    public void DisarmsCommandsThatAreFoundAnywhere(string text, string shown) => Assert.Equal(shown, PrintableText.Escape(text));

    [Theory]
    [InlineData("::error::x", @"\u003a:error::x")]
    [InlineData("  \u00a0::error::x", "  \u00a0\\u003a:error::x")]
    [InlineData("\t::stop-commands::x", @"\u0009::stop-commands::x")]
    [InlineData("a::b", "a::b")]
    [InlineData(":x", ":x")]
    public void DisarmsCommandsThatStartALine(string line, string shown) => Assert.Equal(shown, PrintableText.Line(line));

    [Fact]
    public void DisarmedJsonIsTheSameJson()
    {
        const string Value = "###vso[x] \\##[y] \"##[z]";
        var json = JsonSerializer.Serialize(Value);

        var disarmed = WorkflowCommand.Disarm(json);

        Assert.DoesNotContain("##[", disarmed, StringComparison.Ordinal);
        Assert.Equal(Value, JsonSerializer.Deserialize<string>(disarmed));
    }
}
