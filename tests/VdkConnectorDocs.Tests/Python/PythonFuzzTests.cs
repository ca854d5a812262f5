using System.Text;
using VdkConnectorDocs.Python;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

/// <summary>Whatever the bytes, the parser returns, and what it returns is a tree.</summary>
[Trait(FuzzSeeds.Category, FuzzSeeds.Fuzz)]
public sealed class PythonFuzzTests
{
    private const int Rounds = 60;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "...", "=", "==", ":=", "->", "+", "-", "*", "**", "/", "//", "%", "@", "&",
        "|", "^", "~", "<", ">", "<=", ">=", "!=", "!", "+=", "**=", "if ", "elif ", "else", "for ", "while ", " in ", " not ", " is ",
        " and ", " or ", "lambda ", "def ", "class ", "return ", "yield ", "await ", "async ", "with ", " as ", "from ", "import ",
        "try", "except ", "finally", "raise ", "pass", "del ", "global ", "assert ", "True", "None", "match ", "case ", "type ", "_",
        "print ", "x", "y", "0", "1_0", "1.5e3", "0x1f", "2j", "'a'", "\"b\"", "b'c'", "f'{x}'", "f\"{x!r:>{w}}\"", "'''", "\"\"\"",
        "f'''", "f'{", "{{", "}}", "\\", "\n", "\r", "\r\n", "\n    ", "\n  ", "\n\t", "\t", " ", "\f", "#", "é", "\u00A0", "\0", "$",
        "?", "`", "\uD800", "😀", "\\N{BULLET}", "\\x4", "# coding: latin-1\n", "\uFEFF",
    ];

    public static TheoryData<int> Seeds => FuzzSeeds.DataOf(20);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RandomPiecesOfPython(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 300); count > 0; count--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            Verify(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RandomBytes(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Next(1, 600)];
            random.NextBytes(bytes);
            Verify(bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ChangedFixtures(int seed)
    {
        var random = new Random(seed);
        var folder = Path.Combine(RepositoryFolder.Fixtures, "python");
        var files = RepositoryFolder.FindFiles(folder, ".py");
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, files[random.Next(files.Count)])).ToList();
            for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
                Change(bytes, random);
            Verify([.. bytes]);
        }
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var piece = Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]);
        var count = Math.Min(random.Next(1, 20), bytes.Count - at);
        switch (random.Next(4))
        {
            case 0:
                bytes.RemoveRange(at, count);
                break;
            case 1:
                bytes.InsertRange(at, piece);
                break;
            case 2:
                bytes.RemoveRange(at, count);
                bytes.InsertRange(at, piece);
                break;
            default:
                bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - count + 1), count));
                break;
        }
    }

    private static void Verify(byte[] bytes)
    {
        var (source, _) = PythonSource.Decode("fuzz.py", bytes);
        var result = PythonParser.Parse(source);

        TreeInvariants.Verify(result);
        Assert.Equal(result.Diagnostics, PythonParser.Parse(source).Diagnostics);
    }
}
