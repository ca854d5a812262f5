using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace VdkConnectorDocs.Tests.Extraction;

/// <summary>The sample plugin tree with damage by chance: bytes, words, whole files.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The seeds are fixed so that a failure can be repeated.")]
internal static class DamagedTree
{
    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "\"", "'", "\"\"\"", "f'{", ":", "=", ",", "\n", "\r", "\n    ", "\t", "\\", "#", "@", "*", "**", "%s", "%(x)s", "{0}", "\0", "\uFEFF",
        "None", "import ", "from . import *\n", "class X(X): pass\n", "def f(*a): return f(*a)\n", "while True:\n    pass\n", "x = [x] * 10\n", "return ", "yield ",
        "lambda: ", " if x else ", "for x in x: ", "try:\n", "config_builder.add(", "@hookimpl\n", "&a ", "*a ", "extends: ", "!reference [a, b]", "- ", "| ", "```\n", "> ", "<b>",
        "[a](", "![", "VDK_X", "é", "😀", "1e999", "-1", "0x", "10 ** 10 ** 10", "'a' * 10 ** 9", "../../x", "<script>", "vdk-core",
    ];

    private static readonly Dictionary<string, byte[]> Sample = new DirectoryInfo(Fixtures.Path("vdk-plugins"))
        .GetFiles("*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Fixtures.Path("vdk-plugins"), file.FullName).Replace('\\', '/'), file => File.ReadAllBytes(file.FullName), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, byte[]> Create(int seed)
    {
        var random = new Random(seed);
        var files = new SortedDictionary<string, byte[]>(Sample, StringComparer.Ordinal);
        for (var count = random.Next(1, 60); count > 0; count--)
        {
            Damage(files, random);
        }

        return files;
    }

    private static void Damage(SortedDictionary<string, byte[]> files, Random random)
    {
        var path = Any(files, random);
        var bytes = files[path];
        switch (random.Next(12))
        {
            case 0:
                files.Remove(path);
                break;
            case 1:
                files.Remove(path);
                files[Moved(path, Any(files, random), random)] = bytes;
                break;
            case 2:
                files[Moved(path, Any(files, random), random)] = bytes;
                break;
            case 3:
                files[path] = files[Any(files, random)];
                break;
            case 4:
                files[path] = [.. bytes, .. files[Any(files, random)]];
                break;
            case 5:
                files[path] = bytes[..random.Next(bytes.Length + 1)];
                break;
            case 6 or 7:
                files[path] = WithBytes(bytes, random);
                break;
            default:
                files[path] = WithWords(bytes, random);
                break;
        }
    }

    private static byte[] WithBytes(byte[] bytes, Random random)
    {
        var changed = bytes.ToArray();
        for (var count = random.Next(1, 10); count > 0 && changed.Length > 0; count--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    /// <summary>Words are put in, taken out, exchanged and repeated.</summary>
    private static byte[] WithWords(byte[] bytes, Random random)
    {
        var words = System.Text.RegularExpressions.Regex.Split(Encoding.UTF8.GetString(bytes), @"(?<=\W)|(?=\W)").ToList();
        for (var count = random.Next(1, 6); count > 0 && words.Count > 1; count--)
        {
            var at = random.Next(words.Count);
            var other = random.Next(words.Count);
            switch (random.Next(5))
            {
                case 0:
                    words.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    words.RemoveRange(at, Math.Min(random.Next(1, 8), words.Count - at));
                    break;
                case 2:
                    (words[at], words[other]) = (words[other], words[at]);
                    break;
                case 3:
                    words[at] = Pieces[random.Next(Pieces.Length)];
                    break;
                default:
                    words.Insert(at, string.Concat(Enumerable.Repeat(words[other], random.Next(1, 200))));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Concat(words));
    }

    private static string Any(SortedDictionary<string, byte[]> files, Random random) => files.Keys.ElementAt(random.Next(files.Count));

    /// <summary>One file's name in another one's folder, or its place under another name.</summary>
    private static string Moved(string path, string other, Random random) =>
        random.Next(2) == 0 ? Folder(other) + path[Folder(path).Length..] : Folder(path) + other[Folder(other).Length..];

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];
}
