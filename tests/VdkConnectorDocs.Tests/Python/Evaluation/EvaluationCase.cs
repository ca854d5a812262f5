namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>
/// A snippet of a file in <c>tests/fixtures/evaluation</c> with what its names must be: from a line <c>### title</c> to the next,
/// <c>#> name = text</c> for each. The text is that of a value, of several ones with <c> | </c> between them, or begins with <c>?</c>:
/// then the value must be unknown, and the rest stand in what is told about it.
/// </summary>
internal sealed record EvaluationCase(string File, string Title, string Code)
{
    private const string TitleMark = "### ";
    private const string ExpectationMark = "#> ";
    private const string Equal = " = ";

    public IEnumerable<(string Name, string Text)> Expectations => Code.Split('\n')
        .Where(line => line.StartsWith(ExpectationMark, StringComparison.Ordinal))
        .Select(line => line[ExpectationMark.Length..].Split(Equal, 2))
        .Select(parts => (parts[0], parts[1]));

    public static IEnumerable<EvaluationCase> ReadAll(string folder) =>
        RepositoryFolder.FindFiles(folder, ".py")
            .Select(file => (Name: file, Text: System.IO.File.ReadAllText(Path.Combine(folder, file)).ReplaceLineEndings("\n")))
            .SelectMany(file => file.Text.Split(TitleMark).Skip(1).Select(part => Parse(file.Name, part)));

    public override string ToString() => $"{File}: {Title}";

    private static EvaluationCase Parse(string file, string part)
    {
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        return new EvaluationCase(file, part[..end], part[(end + 1)..]);
    }
}
