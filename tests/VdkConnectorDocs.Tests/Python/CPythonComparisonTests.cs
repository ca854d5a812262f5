using System.Text.RegularExpressions;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Tests.Python.Syntax;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

/// <summary>
/// The trees of whole files are CPython's, node by node: a sample of its standard library, and our own fixtures. From 3.13 on the
/// places are compared, too; before, CPython did not know them inside f-strings.
/// </summary>
public sealed partial class CPythonComparisonTests
{
    private const int SampleSize = 250;
    private const int LargestFile = 150_000;

    private static readonly Version Oldest = new(3, 11);
    private static readonly Version Grammar = new(3, 13);

    [Fact]
    public void StandardLibraryHasCPythonsTrees()
    {
        using var python = CPython.StartOrSkip(Oldest);
        var files = RepositoryFolder.FindFiles(python.Library, ".py")
            .Where(file => !file.Contains("site-packages", StringComparison.Ordinal))
            .Select(file => Path.Combine(python.Library, file))
            .Where(file => new FileInfo(file).Length < LargestFile)
            .ToList();

        var step = Math.Max(1, files.Count / SampleSize);
        Compare(python, files.Where((_, index) => index % step == 0));
    }

    [Fact]
    public void FixturesHaveCPythonsTrees()
    {
        using var python = CPython.StartOrSkip(Grammar);

        foreach (var folder in (string[])["python", "vdk-plugins"])
        {
            var path = Path.Combine(RepositoryFolder.Fixtures, folder);
            Compare(python, RepositoryFolder.FindFiles(path, ".py").Select(file => Path.Combine(path, file)));
        }
    }

    private static void Compare(CPython python, IEnumerable<string> files)
    {
        var compared = 0;
        foreach (var file in files)
        {
            var (source, diagnostics) = PythonSource.Decode(file, File.ReadAllBytes(file));
            var result = PythonParser.Parse(source);
            var isAccepted = diagnostics.IsEmpty && result.Diagnostics.IsEmpty;
            var expected = python.ReadTree(file);
            var hasLimit = result.Diagnostics.Any(diagnostic => diagnostic.Id == PythonDiagnostics.TooDeep.Id);

            // An older Python rejects what is new in the grammar, and a newer one accepts more.
            Assert.True((expected is not null) == isAccepted || python.Version < Grammar || python.Version.Minor > Grammar.Minor || hasLimit, file);
            if (expected is null || !isAccepted)
                continue;

            var actual = CanonicalTree.Print(result.Module, source);
            if (python.Version < Grammar)
                (expected, actual) = (Places().Replace(expected, ""), Places().Replace(actual, ""));
            if (expected != actual)
                Assert.Fail($"{file}: {DescribeDifference(expected, actual)}");
            compared++;
        }

        Assert.NotEqual(0, compared);
    }

    private static string DescribeDifference(string expected, string actual)
    {
        var lines = expected.Split('\n').Append("(end)").Zip(actual.Split('\n').Append("(end)")).First(pair => pair.First != pair.Second);
        return $"expected '{lines.First}', found '{lines.Second}'";
    }

    [GeneratedRegex(@" \d+:\d+-\d+:\d+$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
