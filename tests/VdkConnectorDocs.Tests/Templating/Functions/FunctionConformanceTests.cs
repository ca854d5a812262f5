using System.Globalization;
using System.Text;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating.Functions;

/// <summary>
/// The fixtures <c>templates/functions/*.sbn</c>, functions and what else of the language fits into a line: each line that does not begin with <c>#</c> is a template. What the official engine
/// makes of it (version 7.2, invariant culture, UTC) is in the file <c>*.sbn.verified.txt</c>, on the line behind the template: <c>= </c>
/// and the output, or <c>! </c> and the line and column of the error. These results come from that engine only, so they are not
/// snapshots to accept.
/// </summary>
public sealed class FunctionConformanceTests
{
    private static readonly string Folder = RepositoryFolder.Combine("tests", "fixtures", "templates", "functions");

    public static TheoryData<string> Files => [.. RepositoryFolder.FindFiles(Folder, ".sbn")];

    [Theory]
    [MemberData(nameof(Files))]
    public void EachLineGivesWhatTheOfficialEngineGives(string file)
    {
        var actual = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Join(Folder, file)))
        {
            actual.Append(line).Append('\n');
            if (!line.StartsWith('#'))
            {
                actual.Append(Run(line)).Append('\n');
            }
        }

        var expected = File.ReadAllText(Path.Join(Folder, file + Snapshot.Suffix));
        Assert.Equal(expected.Split('\n'), actual.ToString().Split('\n'));
    }

    [Fact]
    public void NoResultsAreOfAFileThatIsGone() => Snapshot.VerifyNoOrphans(Folder);

    private static string Run(string template)
    {
        var settings = OneTemplate.Settings with { IsStrict = false, EscapesValues = false };
        var (output, error) = new OneTemplate(template).TryRender(settings);
        return error is null ? $"= {Escape(output!)}" : $"! {error.Diagnostic.Location.Start.Line},{error.Diagnostic.Location.Start.Column}";
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            result.Append(character switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                _ when char.IsControl(character) || char.IsSurrogate(character) => $@"\u{((int)character).ToString("X4", CultureInfo.InvariantCulture)}",
                _ => character.ToString(),
            });
        }

        return result.ToString();
    }
}
