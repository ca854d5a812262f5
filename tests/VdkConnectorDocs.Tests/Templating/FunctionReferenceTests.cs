using System.Text.RegularExpressions;
using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>The pages under <c>site/pages/template-functions</c> describe exactly what exists, and their examples are true.</summary>
public sealed partial class FunctionReferenceTests
{
    private static readonly string Folder = RepositoryFolder.Combine("site", "pages", "template-functions");

    public static TheoryData<string> Namespaces => [.. NamespaceNames()];

    /// <summary>Page, function, the words behind <c>scriban</c>, template, output.</summary>
    public static TheoryData<string, string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string, string>();
            foreach (var section in NamespaceNames().SelectMany(SectionsOf))
            {
                foreach (Match example in Example().Matches(section.Text))
                {
                    examples.Add(section.Title, example.Groups[1].Value, example.Groups[2].Value, example.Groups[3].Value);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void EachMemberHasAnEntryAndEachEntryAMember(string name)
    {
        var registered = MembersOf(name).Select(member => $"{name}.{member.Key}");
        var documented = SectionsOf(name).Select(section => section.Title);

        Assert.Equal(registered, documented);
    }

    [Fact]
    public void EachPageIsOfANamespace() => Assert.Equal(
        NamespaceNames(),
        new DirectoryInfo(Folder).GetFiles("*.md").Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void EachEntryHasTheSignatureArgumentsResultAndAnExample(string name)
    {
        foreach (var (member, section) in MembersOf(name).Zip(SectionsOf(name)))
        {
            Assert.StartsWith($"\n`{SignatureOf(name, member)}`\n\n", section.Text, StringComparison.Ordinal);
            Assert.Equal(
                ParametersOf(member.Value).Select(parameter => parameter.Name),
                Argument().Matches(section.Text).Select(match => match.Groups[1].Value));
            Assert.Contains("\nResult: ", section.Text, StringComparison.Ordinal);
            Assert.Matches(Example(), section.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void ExamplesAreTrue(string function, string output, string template, string expected)
    {
        Assert.Contains(function[(function.IndexOf('.', StringComparison.Ordinal) + 1)..], template, StringComparison.Ordinal);
        Assert.Equal(expected, new OneTemplate(template, output.Length == 0 ? "test.sbn-txt" : "test.sbn-html").Render());
    }

    private static IEnumerable<string> NamespaceNames() => Builtins.Globals
        .Where(global => MembersOf(global.Value) is not null)
        .Select(global => global.Key)
        .Order(StringComparer.Ordinal);

    private static ScriptObject MembersOf(string name) => MembersOf(Builtins.Globals[name])!;

    private static ScriptObject? MembersOf(ScriptValue value) => value.As<ScriptObject>() ?? value.As<ScriptFunction>()?.Members;

    private static IReadOnlyList<FunctionParameter> ParametersOf(ScriptValue member) =>
        member.As<BuiltinFunction>()?.Signature.Parameters ?? [];

    private static string SignatureOf(string name, KeyValuePair<string, ScriptValue> member) => member.Value.As<BuiltinFunction>() is { } function
        ? $"{name}.{member.Key}({string.Join(", ", function.Signature.Parameters.Select(Describe))})"
        : $"{name}.{member.Key}";

    private static string Describe(FunctionParameter parameter) => parameter switch
    {
        { IsVariadic: true } => $"{parameter.Name}…",
        { IsOptional: true } => $"{parameter.Name} = {(parameter.Default.Kind == ScriptValueKind.Boolean ? "false" : parameter.Default.ToString())}",
        _ => parameter.Name,
    };

    private static IEnumerable<(string Title, string Text)> SectionsOf(string name)
    {
        var page = File.ReadAllText(Path.Join(Folder, $"{name}.md")).ReplaceLineEndings("\n");
        return page.Split("\n## ").Skip(1).Select(section => section.Split('\n', 2) is [var title, var text] ? (title, text) : (section, ""));
    }

    [GeneratedRegex("```scriban ?([a-z]*)\n(.*?)\n```\n\n```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^- `([^`]+)`: ", RegexOptions.Multiline)]
    private static partial Regex Argument();
}
