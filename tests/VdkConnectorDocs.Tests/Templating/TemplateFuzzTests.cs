using System.Diagnostics.CodeAnalysis;
using System.Text;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>Templates put together at random, with fixed seeds: whatever they are, they render or they fail with a place.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The seeds are fixed so that a failure can be repeated.")]
[Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
public sealed class TemplateFuzzTests
{
    private const int TemplatesPerSeed = 1500;

    private static readonly string[] Names = ["page.sbn-txt", "page.sbn-html", "page.sbn-json"];

    private static readonly string[] Pieces =
    [
        "name", "n", "xs", "o", "f", "g", "h", "x", "$x", "$", "$0", "$1", "this", "empty", "null", "true", "false", "1", "0", "2.5", "5000000000", "\"a\"",
        "'b'", "`v`", "$\"i{n}j\"", "$\"", "\"", "+", "-", "*", "/", "//", "%", "<<", ">>", "??", "?!", "?", ":", ",", ";", ".", "..", "..<", "...", "|", "|>",
        "||", "&&", "!", "==", "!=", "<", ">", "=", "+=", "++", "--", "@", "^", "(", ")", "[", "]", "{", "}", ".a", ".size", ".empty?", "?.a", "[0]", "[\"a\"]",
        "if", "else", "end", "for", "i in xs", "in", "while", "case", "when", "break", "continue", "func", "do", "ret", "capture", "with", "wrap", "import",
        "readonly", "tablerow", "limit:1", "offset:1", "reversed", "k:1", "for.index", "for.last", "\n", "\r\n", "#", "##", "include 'i'", "}}", "{{", "-}}", "{{-",
        "~}}", "{{~", "{%{", "}%}", "text", "\0", "é", "\\", "string.upcase", "array.join ','", "array.each @f", "object.to_json", "| string.size", "date.now",
    ];

    private static readonly RenderSettings Settings = new()
    {
        Limits = RenderLimits.Default with { MaxSteps = 5000, MaxTextLength = 100_000, RegexTimeout = TimeSpan.FromMilliseconds(100) },
    };

    public static TheoryData<int> Seeds => FuzzSeeds.DataOf(3);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnyTemplateRendersOrFailsWithAPlace(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < TemplatesPerSeed; i++)
        {
            var template = Build(random);
            var name = Names[i % Names.Length];
            var (error, output) = Render(name, template);
            Assert.True(error is null || error.Diagnostic.Location.Start.Line > 0, template);
            Assert.Equal(output, Render(name, template).Output);
        }
    }

    private static string Build(Random random)
    {
        var text = new StringBuilder("{{ func f(p, q = 1); ret p; end; h(z) = z; $x = 7 }}");
        text.Append(random.Next(4) == 0 ? "\n  {{~ " : "{{ ");
        for (var i = random.Next(1, 14); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(5) == 0 ? "" : " ");
        }

        return text.Append(random.Next(6) == 0 ? "" : " }}").ToString();
    }

    private static (TemplateError? Error, string Output) Render(string name, string template)
    {
        var model = new ScriptObject
        {
            ["name"] = "Bo <",
            ["n"] = 2,
            ["xs"] = new ScriptArray(4, "five", ScriptValue.Null),
            ["o"] = new ScriptObject { ["a"] = 1 },
        };
        using var output = new StringWriter();
        var error = new TemplateEngine(new TemplateFiles((name, template), ("i", "[{{ $0 }}{{ n }}]")), Settings).Render(name, model, output);
        return (error, output.ToString());
    }
}
