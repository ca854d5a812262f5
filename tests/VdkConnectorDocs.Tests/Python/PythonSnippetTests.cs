using System.Text;
using System.Text.Json;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

/// <summary>
/// Short programs, a JSON string a line: CPython 3.13 accepts those in <c>accepted.jsonl</c> and rejects those in
/// <c>rejected.jsonl</c>, and so do we.
/// </summary>
public sealed class PythonSnippetTests
{
    [Fact]
    public void AcceptsWhatCPythonAccepts() =>
        Assert.DoesNotContain(Read("accepted.jsonl"), snippet => Diagnose(snippet).Count > 0);

    [Fact]
    public void RejectsWhatCPythonRejects() =>
        Assert.DoesNotContain(Read("rejected.jsonl"), snippet => Diagnose(snippet).Count == 0);

    private static IEnumerable<string> Read(string file) =>
        File.ReadLines(Path.Combine(RepositoryFolder.Fixtures, "python", file)).Select(line => JsonSerializer.Deserialize<string>(line)!);

    private static List<Diagnostic> Diagnose(string snippet)
    {
        var (source, diagnostics) = PythonSource.Decode("snippet.py", Encoding.UTF8.GetBytes(snippet));
        var result = PythonParser.Parse(source);
        TreeInvariants.Verify(result);
        return [.. diagnostics, .. result.Diagnostics];
    }
}
