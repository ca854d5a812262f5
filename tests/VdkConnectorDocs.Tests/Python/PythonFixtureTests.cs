using System.Globalization;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Syntax;
using VdkConnectorDocs.Tests.Python.Syntax;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

/// <summary>
/// Each file in <c>tests/fixtures/python/valid</c> parses without a diagnostic and into the tree in its snapshot; each in
/// <c>invalid</c> gives the diagnostics and keeps the statements in its snapshot. A file dropped in is a test.
/// </summary>
public sealed class PythonFixtureTests
{
    private static readonly string Valid = Path.Combine(RepositoryFolder.Fixtures, "python", "valid");
    private static readonly string Invalid = Path.Combine(RepositoryFolder.Fixtures, "python", "invalid");

    public static TheoryData<string> ValidFiles => [.. RepositoryFolder.FindFiles(Valid, ".py")];

    public static TheoryData<string> InvalidFiles => [.. RepositoryFolder.FindFiles(Invalid, ".py")];

    [Theory]
    [MemberData(nameof(ValidFiles))]
    public void ValidFileHasItsTree(string file)
    {
        var (result, diagnostics) = Parse(Valid, file);

        Assert.Empty(diagnostics);
        Snapshot.Verify(Path.Combine(Valid, file), CanonicalTree.Print(result.Module, result.Source) + "\n");
    }

    [Theory]
    [MemberData(nameof(InvalidFiles))]
    public void InvalidFileGivesDiagnosticsAndKeepsTheRest(string file)
    {
        var (result, diagnostics) = Parse(Invalid, file);

        Assert.NotEmpty(diagnostics);
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            text.Append(diagnostic).Append('\n');
        text.Append("--- kept ---\n");
        AppendOutline(text, result.Module, result.Source, 0);
        Snapshot.Verify(Path.Combine(Invalid, file), text.ToString());
    }

    [Fact]
    public void NoSnapshotIsLeftOver()
    {
        Snapshot.VerifyNoOrphans(Valid);
        Snapshot.VerifyNoOrphans(Invalid);
    }

    private static (ParseResult Result, Diagnostic[] Diagnostics) Parse(string folder, string file)
    {
        var (source, diagnostics) = PythonSource.Decode(file, File.ReadAllBytes(Path.Combine(folder, file)));
        var result = PythonParser.Parse(source);
        TreeInvariants.Verify(result);
        return (result, [.. diagnostics, .. result.Diagnostics]);
    }

    /// <summary>The first line of every statement and clause.</summary>
    private static void AppendOutline(StringBuilder text, SyntaxNode parent, SourceText source, int depth)
    {
        foreach (var node in parent.Children())
        {
            if (node is not (Statement or ExceptHandler or MatchCase))
                continue;
            var line = source.GetPosition(node.Span.Start).Line;
            var end = source[node.Span].IndexOfAny('\r', '\n');
            var first = source[end < 0 ? node.Span : node.Span with { Length = end }];
            text.Append(CultureInfo.InvariantCulture, $"{line,3} {new string(' ', depth * 2)}{first}\n");
            AppendOutline(text, node, source, depth + 1);
        }
    }
}
