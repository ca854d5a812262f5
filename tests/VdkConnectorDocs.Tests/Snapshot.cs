using Xunit;

namespace VdkConnectorDocs.Tests;

/// <summary>
/// Expected texts in files named <c>*.verified.txt</c> beside what they are about. A changed one is accepted by running the test
/// with the environment variable <c>ACCEPT_SNAPSHOTS=1</c> and reading the difference before it is committed.
/// </summary>
public static class Snapshot
{
    public const string Suffix = ".verified.txt";

    private static bool IsAccepting => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    /// <summary>Fails unless the file holds the text; a missing file fails, too.</summary>
    /// <param name="subject">The path of what the text is about; the expected text is in <c>subject.verified.txt</c>.</param>
    public static void Verify(string subject, string actual)
    {
        var path = subject + Suffix;
        if (IsAccepting)
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing. It would hold:\n{actual}");
        var expected = File.ReadAllText(path);
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            Assert.Fail($"{path} is different.\n{DescribeDifference(expected, actual)}");
    }

    /// <summary>Fails when there is an expected text about a file that is gone.</summary>
    public static void VerifyNoOrphans(string folder) => Assert.DoesNotContain(
        RepositoryFolder.FindFiles(folder, Suffix),
        file => !File.Exists(Path.Combine(folder, file[..^Suffix.Length])));

    private static string DescribeDifference(string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
            line++;
        return $"Line {line + 1}:\n  expected: {Line(expectedLines, line)}\n  actual:   {Line(actualLines, line)}";
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(end)";
}
