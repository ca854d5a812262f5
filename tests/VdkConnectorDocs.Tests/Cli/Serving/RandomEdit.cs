using System.Text;

namespace VdkConnectorDocs.Tests.Cli.Serving;

/// <summary>Changes somebody might make to the inputs of a site, good and bad ones.</summary>
internal static class RandomEdit
{
    private static readonly IReadOnlyList<Action<WatchedTree, Random>> Edits =
    [
        static (tree, random) => Rewrite(tree, Readme(tree, random), text => $"{text}\nOne more line, {random.Next()}.\n"),
        static (tree, random) => Rewrite(tree, Readme(tree, random), text => "\n\n" + text),
        static (tree, random) => Rewrite(tree, Readme(tree, random), text => $"# Title {random.Next(5)}\n\nSet `VDK_NO_SUCH_{random.Next(9)}`, see [it](no-such-file.md).\n{text}"),
        static (tree, random) => Rewrite(tree, Readme(tree, random), static text => text[..(text.Length / 2)]),
        static (tree, random) => File.Delete(tree.Folder.Combine(Readme(tree, random))),
        static (tree, random) => Rewrite(tree, Python(tree, random), text => $"# {random.Next()}\n{text}"),
        static (tree, random) => Rewrite(tree, Python(tree, random), static text => text.Replace("description=\"", "description=\"New: ", StringComparison.Ordinal)),
        static (tree, random) => Rewrite(tree, Python(tree, random), static text => text.Replace("default_value=", "default_value=1 + ", StringComparison.Ordinal)),
        static (tree, random) => Rewrite(tree, Python(tree, random), static text => text + "def broken(:\n"),
        static (tree, random) => Rewrite(tree, Setup(tree, random), text => text.Replace("version=", $"description='Described {random.Next(9)}', version=", StringComparison.Ordinal)),
        static (tree, random) => tree.Folder.Write("overlays/some.yml", $"{Plugin(tree, random)}:\n  display-name: Shown {random.Next(9)}\n"),
        static (tree, random) => tree.Folder.Write("overlays/old.yml", $"{Plugin(tree, random)}:\n  deprecation:\n    reason: Old {random.Next(9)}\n"),
        static (tree, _) => Remove(tree, "overlays"),
        static (tree, random) => tree.Folder.Write("templates/partials/footer.sbn-html", $"<footer>{random.Next()} {{{{ catalog.connectors.size }}}}</footer>\n"),
        static (tree, _) => tree.Folder.Write("templates/pages/plugins.sbn-html", "{{ for }}\n"),
        static (tree, _) => tree.Folder.Write("templates/pages/compare.sbn-html", "<!DOCTYPE html>\n<p><a href=\"nowhere.html\">gone</a></p>\n"),
        static (tree, _) => Remove(tree, "templates"),
        static (tree, random) => tree.Folder.Write("pages/more.md", $"# More\n\nA page of our own, {random.Next()}. ![It](mark.svg)\n"),
        static (tree, random) => tree.Folder.Write("pages/mark.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{random.Next(1, 99)}\" height=\"9\"/>\n"),
        static (tree, random) => tree.Folder.Write("pages/diagnostics/vcd9999.md", $"# VCD9999: Number {random.Next(9)}\n\nNot one of ours.\n"),
        static (tree, _) => Remove(tree, "pages"),
        static (tree, random) => tree.Folder.Write("assets/more.css", $"p {{ margin: {random.Next(9)}px }}\n"),
        static (tree, _) => Remove(tree, "assets"),
        static (tree, random) => tree.Folder.Write("site.yml", $"title: Title {random.Next(3)}\nbase-url: https://example.org/docs/\n"),
        static (tree, random) => Remove(tree, "plugins/" + Plugin(tree, random)),
        static (tree, random) => Copy(tree, Plugin(tree, random), $"vdk-copied-{random.Next(3)}"),
        static (tree, random) => Image(tree, random, static bytes => bytes[..(bytes.Length / 2)]),
        static (tree, random) => Image(tree, random, static bytes => [.. bytes, .. "\n"u8]),
        static (_, _) => { },
    ];

    public static int Count => Edits.Count;

    /// <summary>Makes one change; the same for the same random numbers.</summary>
    public static void Make(WatchedTree tree, Random random) => Edits[random.Next(Edits.Count)](tree, random);

    /// <summary>Makes the change with a number.</summary>
    public static void Make(int number, WatchedTree tree, Random random) => Edits[number](tree, random);

    private static string Plugin(WatchedTree tree, Random random) => tree.Plugins[random.Next(tree.Plugins.Count)];

    private static string Readme(WatchedTree tree, Random random) => $"plugins/{Plugin(tree, random)}/README.md";

    private static string Setup(WatchedTree tree, Random random) => $"plugins/{Plugin(tree, random)}/setup.py";

    private static string Python(WatchedTree tree, Random random) => Pick(tree, random, ".py");

    private static void Image(WatchedTree tree, Random random, Func<byte[], byte[]> change)
    {
        var path = tree.Folder.Combine(Pick(tree, random, random.Next(2) == 0 ? ".svg" : ".png"));
        if (File.Exists(path))
        {
            File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
        }
    }

    private static string Pick(WatchedTree tree, Random random, string extension)
    {
        string[] files = [.. tree.FilesOf("plugins").Keys.Where(path => path.EndsWith(extension, StringComparison.Ordinal))];
        return files.Length == 0 ? "plugins/none" : "plugins/" + files[random.Next(files.Length)];
    }

    private static void Rewrite(WatchedTree tree, string path, Func<string, string> change)
    {
        var file = tree.Folder.Combine(path);
        if (File.Exists(file))
        {
            File.WriteAllText(file, change(File.ReadAllText(file, Encoding.UTF8)));
        }
    }

    private static void Remove(WatchedTree tree, string path)
    {
        // Something must be left for the others to change.
        if (Directory.Exists(tree.Folder.Combine(path)) && tree.Plugins.Count > 3)
        {
            Directory.Delete(tree.Folder.Combine(path), recursive: true);
        }
    }

    private static void Copy(WatchedTree tree, string plugin, string name)
    {
        foreach (var path in tree.FilesOf("plugins/" + plugin).Keys)
        {
            var text = File.ReadAllText(tree.Folder.Combine($"plugins/{plugin}/{path}"));
            tree.Folder.Write($"plugins/{name}/{path}", text.Replace(plugin, name, StringComparison.Ordinal));
        }
    }
}
