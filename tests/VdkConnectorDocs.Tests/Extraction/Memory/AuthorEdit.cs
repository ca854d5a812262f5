using System.Text;

namespace VdkConnectorDocs.Tests.Extraction.Memory;

/// <summary>What somebody does to the plugins of the sample between two readings, good or bad. Each can be done again and again.</summary>
internal sealed class AuthorEdit(string name, Action<IDictionary<string, byte[]>, Random> change)
{
    private const string Pelican = "vdk-pelican/src/vdk/plugin/pelican/pelican_plugin.py";

    public static IReadOnlyList<AuthorEdit> All { get; } =
    [
        new("a README only", static (files, random) => Append(files, Any(files, random, "/README.md"), $"\nSet `VDK_ODD_{random.Next(3)}`, see [it](../vdk-kraken/{random.Next(2)}.md).\n")),
        new("a setup.py only", static (files, random) => Replace(files, Any(files, random, "/setup.py"), "name=", $"description=\"Described {random.Next(3)}\", name=")),
        new("lines of the entry points moved", static (files, random) => Prepend(files, Any(files, random, "/setup.py"), "# One more line.\n")),
        new("a version", static (files, random) => Write(files, "vdk-pelican/version.py", $"__version__ = \"{random.Next(9)}.0\"\n")),
        new("a name", static (files, random) => Replace(files, Any(files, random, "/setup.py"), "name=\"vdk-", $"name=\"vdk-{(char)('a' + random.Next(3))}-")),
        new("another entry point", static (files, random) => Replace(files, "vdk-pelican/setup.py", "pelican.pelican_plugin", random.Next(2) == 0 ? "pelican.pouch" : "pelican.pelican_plugin")),
        new("an entry point back", static (files, _) => Replace(files, "vdk-pelican/setup.py", "pelican.pouch", "pelican.pelican_plugin")),
        new("a source folder", static (files, _) => Replace(files, "vdk-kraken/setup.py", "\"src\"", "\"elsewhere\"")),
        new("a source folder back", static (files, _) => Replace(files, "vdk-kraken/setup.py", "\"elsewhere\"", "\"src\"")),
        new("jobs of a plugin", static (files, random) => Append(files, Any(files, random, "/.plugin-ci.yml"), $"\nbuild-more-{random.Next(1000)}:\n  image: python:3.{random.Next(7, 14)}\n")),
        new("jobs that plugins share", static (files, random) => Write(files, ".plugin-common.yml", $".build:\n  parallel:\n    matrix:\n      - PYTHON_VERSION: ['3.{random.Next(7, 14)}']\n")),
        new("another file of shared jobs", static (files, random) => Write(files, $".more-{random.Next(2)}.yml", ".lint:\n  image: python:3.11\n")),
        new("jobs that are not YAML", static (files, random) => Write(files, random.Next(2) == 0 ? ".plugin-common.yml" : Any(files, random, "/.plugin-ci.yml"), "a: [\n\t- }\n")),
        new("no shared jobs", static (files, _) => files.Remove(".more-1.yml")),
        new("a module", static (files, random) => Append(files, Module(files, random), $"\nLEVEL = {random.Next(9)}\n")),
        new("lines of a module moved", static (files, random) => Prepend(files, Module(files, random), "# One more line.\n")),
        new("a default", static (files, random) => Replace(files, Module(files, random), "default_value=", "default_value=1 + ")),
        new("a description", static (files, random) => Replace(files, Module(files, random), "description=\"", "description=\"New: ")),
        new("a module broken", static (files, random) => Append(files, Module(files, random), "\ndef broken(:\n")),
        new("all modules whole again", static (files, _) => WithAll(files, "def broken(:\n", "")),
        new("a module that is no text", static (files, random) => files[Module(files, random)] = [0xff, 0xfe, 0, 0x80]),
        new("a module emptied", static (files, random) => Write(files, Module(files, random), "")),
        new("a test only", static (files, random) => Append(files, Any(files, random, ".py", "/tests/"), "\nfrom vdk.plugin.pelican import constants\n")),
        new("a test more", static (files, random) => Write(files, $"{Plugin(files, random)}/tests/test_more_{random.Next(3)}.py", "config_builder.add(key='NO_KEY')\n")),
        new("an example only", static (files, random) => Write(files, $"{Plugin(files, random)}/examples/{random.Next(3)}/plugin.py", "KEY = 1\n")),
        new("data only", static (files, random) => Write(files, $"{Plugin(files, random)}/docs/notes-{random.Next(3)}.txt", "Notes.\n")),
        new("a template of a job", static (files, random) => Write(files, $"vdk-tidemark/src/vdk/plugin/tidemark/templates/load/more/{random.Next(3)}.sql", "SELECT 1\n")),
        new("a module more", static (files, random) => Write(files, $"{Plugin(files, random)}/src/vdk/plugin/more_{random.Next(3)}.py", "KEY = configuration.get_value('KEY')\n")),
        new("a module less", static (files, random) => files.Remove(Module(files, random))),
        new("a module renamed", static (files, random) => Move(files, Module(files, random), $"vdk-foghorn/src/renamed_{random.Next(3)}.py")),
        new("a README less", static (files, random) => files.Remove(Any(files, random, "/README.md"))),
        new("a second README", static (files, random) => Write(files, $"{Plugin(files, random)}/readme.{(random.Next(2) == 0 ? "md" : "rst")}", "# Another\n\nSet `VDK_OTHER`.\n")),
        new("a plugin less", static (files, random) => RemoveFolder(files, Plugin(files, random))),
        new("a plugin renamed", static (files, random) => MoveFolder(files, Plugin(files, random), $"vdk-renamed-{random.Next(3)}")),
        new("a plugin copied", static (files, random) => CopyFolder(files, Plugin(files, random), $"vdk-copied-{random.Next(3)}")),
        new("two plugins exchange their names", static (files, _) => Exchange(files, "vdk-pelican/setup.py", "vdk-kraken/setup.py", "name=\"vdk-pelican\"", "name=\"vdk-kraken\"")),
        new("two plugins exchange their folders", static (files, _) => ExchangeFolders(files, "vdk-cairn", "vdk-foghorn")),
        new("a dependency", static (files, _) => Replace(files, "vdk-kraken/setup.py", "install_requires=[", "install_requires=[\"vdk-pelican\", ")),
        new("an import of another plugin", static (files, _) => Prepend(files, "vdk-kraken/src/vdk/plugin/kraken/kraken_configuration.py", "from vdk.plugin.pelican.constants import *\n")),
        new("what the other plugin says", static (files, random) => Append(files, "vdk-pelican/src/vdk/plugin/pelican/constants.py", $"\nKRAKEN_HOST = \"PELICAN_{random.Next(3)}\"\n")),
        new("a module that becomes a package", static (files, _) => Move(files, Pelican, "vdk-pelican/src/vdk/plugin/pelican/pelican_plugin/__init__.py")),
        new("a package that becomes a module", static (files, _) => Move(files, "vdk-pelican/src/vdk/plugin/pelican/pelican_plugin/__init__.py", Pelican)),
        new("a manifest further down", static (files, random) => Move(files, $"{Plugin(files, random)}/setup.py", $"{Plugin(files, random)}/inner/setup.py")),
        new("a manifest at the top", static (files, _) => Write(files, "pyproject.toml", "[tool.black]\n")),
        new("no manifest at the top", static (files, _) => files.Remove("pyproject.toml")),
        new("a copy of VDK's hooks", static (files, _) => Write(files, "vdk-cairn/src/vdk/api/plugin/hook_markers.py", "hookimpl = None\n")),
        new("no copy of VDK's hooks", static (files, _) => files.Remove("vdk-cairn/src/vdk/api/plugin/hook_markers.py")),
        new("nothing", static (_, _) => { }),
    ];

    public string Name => name;

    public void Make(IDictionary<string, byte[]> files, Random random) => change(files, random);

    private static string Plugin(IDictionary<string, byte[]> files, Random random)
    {
        var plugins = files.Keys.Where(static path => path.Contains('/', StringComparison.Ordinal)).Select(static path => path[..path.IndexOf('/', StringComparison.Ordinal)]);
        return Pick(plugins.Distinct(StringComparer.Ordinal), random) ?? "vdk-none";
    }

    private static string Module(IDictionary<string, byte[]> files, Random random) => Any(files, random, ".py", "/src/");

    private static string Any(IDictionary<string, byte[]> files, Random random, string end, string part = "") =>
        Pick(files.Keys.Where(path => path.EndsWith(end, StringComparison.Ordinal) && path.Contains(part, StringComparison.Ordinal)), random) ?? "vdk-none/none" + end;

    private static string? Pick(IEnumerable<string> names, Random random)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? null : sorted[random.Next(sorted.Count)];
    }

    private static string Text(IDictionary<string, byte[]> files, string path) => files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes) : "";

    private static void Write(IDictionary<string, byte[]> files, string path, string text) => files[path] = Encoding.UTF8.GetBytes(text);

    private static void Append(IDictionary<string, byte[]> files, string path, string text) => Write(files, path, Text(files, path) + text);

    private static void Prepend(IDictionary<string, byte[]> files, string path, string text) => Write(files, path, text + Text(files, path));

    private static void Replace(IDictionary<string, byte[]> files, string path, string old, string fresh)
    {
        if (files.ContainsKey(path))
        {
            Write(files, path, Text(files, path).Replace(old, fresh, StringComparison.Ordinal));
        }
    }

    private static void WithAll(IDictionary<string, byte[]> files, string old, string fresh)
    {
        foreach (var path in files.Keys.Where(static path => path.EndsWith(".py", StringComparison.Ordinal)).ToList())
        {
            if (Text(files, path).Contains(old, StringComparison.Ordinal))
            {
                Replace(files, path, old, fresh);
            }
        }
    }

    private static void Move(IDictionary<string, byte[]> files, string path, string to)
    {
        if (files.Remove(path, out var bytes))
        {
            files[to] = bytes;
        }
    }

    private static void RemoveFolder(IDictionary<string, byte[]> files, string folder)
    {
        foreach (var path in Below(files, folder))
        {
            files.Remove(path);
        }
    }

    private static void MoveFolder(IDictionary<string, byte[]> files, string folder, string to)
    {
        foreach (var path in Below(files, folder))
        {
            Move(files, path, to + path[folder.Length..]);
        }
    }

    private static void CopyFolder(IDictionary<string, byte[]> files, string folder, string to)
    {
        foreach (var path in Below(files, folder))
        {
            files[to + path[folder.Length..]] = files[path];
        }
    }

    private static void Exchange(IDictionary<string, byte[]> files, string path, string other, string text, string otherText)
    {
        if (Text(files, path).Contains(text, StringComparison.Ordinal))
        {
            Replace(files, path, text, otherText);
            Replace(files, other, otherText, text);
        }
        else
        {
            Replace(files, path, otherText, text);
            Replace(files, other, text, otherText);
        }
    }

    private static void ExchangeFolders(IDictionary<string, byte[]> files, string folder, string other)
    {
        MoveFolder(files, folder, "vdk-aside");
        MoveFolder(files, other, folder);
        MoveFolder(files, "vdk-aside", other);
    }

    private static List<string> Below(IDictionary<string, byte[]> files, string folder) =>
        [.. files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
