using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating.Functions;

/// <summary>What would cost too much time or memory ends in an error that names its place. The limits are lower than by default.</summary>
public sealed class FunctionLimitTests
{
    private static readonly RenderSettings Settings = OneTemplate.Settings with
    {
        IsStrict = false,
        Limits = new RenderLimits
        {
            MaxTextLength = 1_000_000,
            MaxSteps = 400_000,
            RegexTimeout = TimeSpan.FromMilliseconds(200),
            RegexBudget = TimeSpan.FromMilliseconds(600),
        },
    };

    public static TheoryData<string> Hostile =>
    [
        // Growth.
        """{{ "a" | string.pad_left 2147483647 }}""",
        """{{ "a" | string.pad_right 1000001 }}""",
        """{{ x = "a"; for i in 1..100; x = x | string.append x; end }}""",
        """{{ x = "a"; for i in 1..100; x = x | string.prepend x; end }}""",
        """{{ x = "a"; for i in 1..100; x = x | string.replace "a" "aa"; end }}""",
        """{{ x = "a" | string.pad_left 2000; x | string.replace " " x }}""",
        """{{ x = "ab" * 400000; x | string.replace_first "b" x }}""",
        """{{ x = "\u0001" * 400000; x | string.literal }}""",
        """{{ x = "\u0001" * 400000; x | string.escape }}""",
        """{{ x = "é" * 400000; x | string.base64_encode }}""",
        """{{ x = "<" * 400000; x | html.escape }}""",
        """{{ x = "é" * 400000; x | html.url_encode }}""",
        """{{ x = "é" * 400000; x | html.url_escape }}""",
        """{{ x = "\n" * 400000; x | html.newline_to_br }}""",
        """{{ x = "é" * 400000; x | object.to_json }}""",
        """{{ x = "a" * 900000; [x, x] | array.join "" }}""",
        """{{ x = "*" * 900000; x | regex.escape }}""",
        """{{ x = "a" * 5000; x | regex.replace "a" "$_" }}""",
        """{{ 5 | math.format "N999999999" }}""",
        """{{ 5 | object.format "D999999999" }}""",
        """{{ x = "%A" * 400000; date.now | date.to_string x }}""",
        """{{ x = "%A" * 400000; date.parse "2020" x }}""",
        """{{ x = "yyyy" * 200000; date.now | object.format x }}""",

        // Lists.
        """{{ [] | array.insert_at 2147483647 1 }}""",
        """{{ a = [1]; for i in 1..100; a = a | array.add_range a | array.add 1; end }}""",
        """{{ a = [1]; for i in 1..100; a = a | array.concat a; end; a | array.size }}""",
        """{{ a = [1]; for i in 1..3000; a = a | array.uniq; end; a }}""",
        """{{ a = [1]; for i in 1..3000; a = a + [1]; end; a | array.last }}""",
        """{{ a = 1..2; for i in 1..3000; a = a << 1; end; for x in a; end }}""",
        """{{ a = [1]; for i in 1..3000; a = a | array.add_range null; end; a | array.last }}""",
        """{{ x = "a" * 900000; x | array.sort }}""",
        """{{ x = "a" * 900000; x | array.cycle }}""",
        """{{ x = "a," * 400000; x | string.split "," }}""",
        """{{ a = ["a" * 90000]; for i in 1..10; a = a | array.add_range a | array.insert_at 0 1; end; a | array.uniq | array.size }}""",
        """{{ a = ["a" * 90000]; for i in 1..10; a = a | array.add_range a | array.insert_at 0 1; end; a | array.contains ("a" * 89999 + "b") }}""",
        """{{ func f(x); ret [x] | array.each @f | array.first; end; [1] | array.each @f }}""",

        // Time.
        """{{ x = "a" * 900000; for i in 1..100000; y = x | string.upcase; end }}""",
        """{{ x = "a" * 900000; y = ("a" * 9000) + "b"; x | string.contains y }}""",
        """{{ x = "a" * 900000; y = ("a" * 9000) + "b"; x | string.replace_first y "" }}""",
        """{{ x = "a" * 900000; y = ("a" * 9000) + "b"; x | string.index_of y }}""",
        """{{ x = "a" * 900000; y = "b" + ("a" * 9000); x | string.split y }}""",

        // Regular expressions.
        """{{ x = ("a" * 40) + "!"; x | regex.match "^(a+)+$" }}""",
        """{{ x = ("a" * 40) + "!"; x | regex.replace "(a*)*$" "" }}""",
        """{{ x = "a|" * 400000; "a" | regex.match x }}""",
        """{{ x = "a" * 900000; x | regex.split "" }}""",
        """{{ x = "a" * 900000; x | regex.matches "." }}""",

        // JSON.
        """{{ a = {}; a.self = a; a | object.to_json }}""",
        """{{ a = []; a[0] = a; a | object.to_json }}""",
        """{{ a = [1]; for i in 1..15; a = [a, a, a, a]; end; a | object.to_json }}""",
        """{{ x = "[" + ("0," * 400000) + "0]"; x | object.from_json }}""",
        """{{ x = "[" + ("{}," * 300000) + "0]"; x | object.from_json }}""",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void PassingALimitIsAnError(string template)
    {
        var error = new OneTemplate(template).Fail(Settings);

        Assert.Equal(TemplatingDiagnostics.LimitExceeded, error.Descriptor);
        Assert.Equal(1, error.Location.Start.Line);
    }

    [Theory]
    [InlineData("""{{ x = "[" * 900000; x | object.from_json }}""")]
    [InlineData("""{{ x = "(" * 5000; "a" | regex.match x }}""")]
    [InlineData("""{{ x = "1" * 900000; x | object.from_json }}""")]
    [InlineData("""{{ date.now | date.add_days 1e300 }}""")]
    [InlineData("""{{ timespan.from_days 1e300 }}""")]
    [InlineData("""{{ x = "1:" * 400000; timespan.parse x }}""")]
    public void BadInputIsAnErrorWithAShortMessage(string template)
    {
        var error = new OneTemplate(template).Fail(Settings);

        Assert.Equal(TemplatingDiagnostics.CallFailed, error.Descriptor);
        Assert.InRange(error.Message.Length, 1, 300);
    }

    [Theory]
    [InlineData("""{{ x = "<script>" * 2000; x | html.strip | string.size }}""", "0")]
    [InlineData("""{{ x = "<a" + ("=a" * 100000); x | html.strip | string.size }}""", "200002")]
    [InlineData("""{{ x = "(" * 30000 + ")" * 30000; "a" | regex.match x | array.size }}""", "30001")]
    [InlineData("""{{ "a" | regex.match "(a{1000000}){1000000}" | array.size }}""", "0")]
    public void WhatLooksCostlyButIsNotWorks(string template, string expected) =>
        Assert.Equal(expected, new OneTemplate(template).Render(OneTemplate.Settings));

    [Fact]
    public void TheErrorOfAnArgumentThatIsTooLargeIsAtTheArgument()
    {
        var error = new OneTemplate("""{{ "a" | string.pad_left 2147483647 }}""").Fail(Settings);

        Assert.Equal(26, error.Location.Start.Column);
    }
}
