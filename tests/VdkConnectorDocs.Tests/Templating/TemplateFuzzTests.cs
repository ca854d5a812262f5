using System.Diagnostics.CodeAnalysis;
using System.Text;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>Templates put together at random, with fixed seeds: whatever they are, they render or they fail with a place.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The seeds are fixed so that a failure can be repeated.")]
public sealed class TemplateFuzzTests
{
    private const int TemplatesPerSeed = 1500;

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

    [Theory]
    [InlineData(1, "page.sbn-txt")]
    [InlineData(2, "page.sbn-html")]
    [InlineData(3, "page.sbn-json")]
    public void AnyTemplateRendersOrFailsWithAPlace(int seed, string name)
    {
        var random = new Random(seed);
        for (var i = 0; i < TemplatesPerSeed; i++)
        {
            var template = Build(random);
            var error = Render(name, template);
            Assert.True(error is null || error.Diagnostic.Location.Start.Line > 0, template);
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

    private static TemplateError? Render(string name, string template)
    {
        var model = new ScriptObject
        {
            ["name"] = "Bo <",
            ["n"] = 2,
            ["xs"] = new ScriptArray(4, "five", ScriptValue.Null),
            ["o"] = new ScriptObject { ["a"] = 1 },
        };
        using var output = new StringWriter();
        return new TemplateEngine(new TemplateFiles((name, template), ("i", "[{{ $0 }}{{ n }}]")), Settings).Render(name, model, output);
    }
}
