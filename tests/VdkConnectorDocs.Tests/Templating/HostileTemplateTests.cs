using System.Diagnostics;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>Templates made to hang, exhaust or crash the engine end soon, with an error that names a place.</summary>
public sealed class HostileTemplateTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly RenderSettings Settings = new()
    {
        IsStrict = false,
        Limits = RenderLimits.Default with { MaxSteps = 500_000, MaxTextLength = 2_000_000, RegexTimeout = TimeSpan.FromMilliseconds(200) },
    };

    public static TheoryData<string> DeeplyNested =>
    [
        "(", "[", "!", "-", "@", "{a:", "1+", "f(", "f (", "a|", "1?", "1 ?? ", "x = do;", "$\"{", "a.b.", "a[", "a b:", "1 ? 1 : ",
        "}}{{ if 1 }}{{ ", "if 1;", "for i in a;", "while 1;", "case 1; when 1;", "with a;", "capture a;", "wrap a;", "func f;", "func f(a);",
        "if 1; else; ", "{%{", "\"", "'",
    ];

    [Theory]
    [MemberData(nameof(DeeplyNested))]
    public void NestingWithoutEndIsAnError(string piece)
    {
        AssertFails("{{ " + string.Concat(Enumerable.Repeat(piece, 100_000)));
        AssertFails("{{ " + string.Concat(Enumerable.Repeat(piece, 100_000)) + "1 }}");
    }

    [Theory]
    [InlineData("{{ a", ".b")]
    [InlineData("{{ a", "?.b")]
    [InlineData("{{ a", "[0]")]
    [InlineData("{{ a", "()")]
    [InlineData("{{ a", "|f")]
    [InlineData("{{ 1", "+1")]
    [InlineData("{{ if 1 }}", "{{ else if 1 }}")]
    [InlineData("{{ case 1 }}", "{{ when 1 }}")]
    public void AChainWithoutEndIsAnError(string start, string link) =>
        AssertFails(start + string.Concat(Enumerable.Repeat(link, 100_000)) + " }}");

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for i in 1..2000000000; end }}")]
    [InlineData("{{ for i in 1..3000; for j in 1..3000; for k in 1..3000; end; end; end }}")]
    [InlineData("{{ 1..9223372036854775807 }}")]
    [InlineData("{{ 1..99999999999999999999999999 }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    [InlineData("{{ f(x) = f (x + 1); f 1 }}")]
    [InlineData("{{ func f; ret ((((((((((((((((((((((((((((f)))))))))))))))))))))))))))); end; f }}")]
    [InlineData("{{ func w; $$; wrap w; $$; end; end; wrap w; 'x'; end }}")]
    [InlineData("{{ x = 'a'; while true; x = x + x; end }}")]
    [InlineData("{{ 'ab' * 2147483647 }}")]
    [InlineData("{{ x = [1]; while true; x = x + x; end }}")]
    [InlineData("{{ x = [1]; while true; x = x * 2; end }}")]
    [InlineData("{{ x = {a: 1}; while true; x = {a: x}; end }}")]
    [InlineData("{{ a = []; a[2000000000] = 1 }}")]
    [InlineData("{{ i = 0; while true; this['v' + i] = 'x' * 1000; i++; end }}")]
    [InlineData("{{ s = (1..2); for i in 1..100000; s = s + [i]; end; s }}")]
    [InlineData("{{ s = (1..2); for i in 1..100000; s = s | array.compact; end; s.size }}")]
    [InlineData("{{ s = [1]; t = [1]; for i in 1..50000; s = [s]; t = [t]; end; s == t }}")]
    [InlineData("{{ s = [1]; for i in 1..50000; s = [s]; end; s | object.to_json }}")]
    [InlineData("{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}")]
    [InlineData("{{ a = []; a[0] = a; a | object.to_json }}")]
    [InlineData("{{ x = 3; while true; x = x * x; end }}")]
    [InlineData("{{ 1e999999999 }}")]
    [InlineData("{{ x = 1 << 1048576; for i in 1..1000; x; end }}")]
    [InlineData("{{ x = 1 << 1048576; while true; y = x * x; end }}")]
    [InlineData("{{ x = 1 << 1000000; a = []; while true; a[a.size] = x << 1; end }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
    [InlineData("{{ 'x' | string.pad_left 2147483647 }}")]
    [InlineData("{{ [1] | array.insert_at 2000000000 1 }}")]
    [InlineData("{{ 1 | math.format 'N999999999' }}")]
    [InlineData("{{ '[' * 100000 | object.from_json }}")]
    [InlineData("{{ s = 'ab' * 100000; while true; s = s | string.replace 'a' 'aa'; end }}")]
    [InlineData("{{ for i in 1..100000000; include 'no' + i; end }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ include 'ping' }}")]
    [InlineData("{{ include 'fork' }}")]
    [InlineData("{{ x = 'm' * 1000000; null[x].y }}")]
    [InlineData("{{ capture c; while true }}some text{{ end; end }}")]
    [InlineData("{{ x = 'a' * 1000000; l = [x]; while true; y = l == 'b'; end }}")]
    [InlineData("{{ for i in (1..400000) offset:399999; for j in (1..400000) offset:399999; i; end; end }}")]
    [InlineData("{{ x = 'a' * 1000000; while true; y = [x] | array.join ','; end }}")]
    [InlineData("{{ x = {}; i = 0; while true; x['k' + i] = i; i += 1; end }}")]
    [InlineData("{{ x = []; for i in 1..10000000; x[i] = i; end }}")]
    [InlineData("{{ i = 0; while true; i += 1; array.cycle ['a', 'b'] ('g' + i); end }}")]
    [InlineData("{{ x = {}; x.x = x; y = {}; y.x = y; x | object.to_json }}")]
    [InlineData("{{ for i in 1..100000000; ('a' + i) | regex.match ('(a*)*b' + i); end }}")]
    [InlineData("{{ (1..100000000) | array.filter @(do; ret false; end) | array.size }}")]
    [InlineData("{{ func w; wrap w; $$; end; end; wrap w; 'x'; end }}")]
    public void EndsSoonWithAPlace(string template) => AssertFails(template);

    [Fact]
    public void ASmallStackIsEnough()
    {
        // The deepest expression that parses, in the deepest recursion that is allowed.
        var deep = $"{{{{ func f; ret {new string('(', 200)}f{new string(')', 200)}; end; f }}}}";
        var thread = new Thread(() => AssertFails(deep), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
    }

    private static void AssertFails(string template)
    {
        var files = new TemplateFiles(
            ("page", template), ("self", "{{ include 'self' }}"), ("ping", "{{ include 'pong' }}"), ("pong", "{{ include 'ping' }}"),
            ("fork", "{{ include 'fork' }}{{ include 'fork' }}"));
        using var output = new StringWriter();
        var watch = Stopwatch.StartNew();

        var error = new TemplateEngine(files, Settings).Render("page", new ScriptObject(), output);

        Assert.NotNull(error);
        Assert.True(error.Diagnostic.Location.Start.Line > 0, error.ToString());
        Assert.Equal("", output.ToString());
        Assert.True(watch.Elapsed < Deadline, $"It took {watch.Elapsed}.");
    }
}
