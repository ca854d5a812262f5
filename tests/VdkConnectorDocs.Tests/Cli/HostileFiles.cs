using System.Text;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>A file that is made to hang, exhaust or crash who reads it.</summary>
/// <param name="Name">Names the plugin that gets it.</param>
/// <param name="Path">Where it lies in the plugin.</param>
/// <param name="Code">The diagnostic that is due on the file or its plugin; null for none.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record HostileFile(string Name, string Path, string? Code, byte[] Bytes)
{
    public override string ToString() => Name;
}

/// <summary>Hostile files of every kind that is read of a plugin.</summary>
internal static class HostileFiles
{
    private const int Deep = 100_000;

    public static IReadOnlyList<HostileFile> All { get; } = [.. Python(), .. Registrations(), .. Manifests(), .. Pipelines(), .. Readmes()];

    private static IEnumerable<HostileFile> Python() =>
    [
        Code("py-brackets", "VCD1013", "x = " + new string('(', Deep) + new string(')', Deep)),
        Code("py-open-lists", "VCD1013", "x = " + new string('[', Deep)),
        Code("py-not", "VCD1013", "x = " + Repeat("not ", Deep) + "1"),
        Code("py-attributes", "VCD1013", "x = a" + Repeat(".b", Deep)),
        Code("py-sum", null, "x = 'a'" + Repeat(" + 'a'", Deep)),
        Code("py-conditions", "VCD1013", "x = " + Repeat("a if b else ", 80_000) + "c"),
        Code("py-and", "VCD2305", "from x import n\nx = " + Repeat("n and ", Deep) + "n"),
        Code("py-filters", "VCD2305", "from x import n\nx = [1 for y in [1]" + Repeat(" if n", Deep) + "]"),
        Code("py-with", "VCD2305", "from x import n\nwith " + Repeat("n as m, ", Deep) + "n: pass"),
        Code("py-enum", "VCD2305", "from enum import Enum, auto\nclass E(Enum):\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"    A{i} = auto()\n")) + "x = E.A0"),
        Code("py-elif", null, "if a:\n  pass\n" + Repeat("elif b:\n  pass\n", Deep)),
        Code("py-f-strings", "VCD1013", "x = f\"" + Repeat("{x:", Deep) + Repeat("}", Deep) + "\""),
        Code("py-decorators", null, Repeat("@a\n", 1_000) + "def f(): pass"),
        Code("py-own-decorators", null, "def d(f):\n    return d\n" + Repeat("@d\n", 1_000) + "def f(): pass"),
        Code("py-indents", "VCD1013", string.Concat(Enumerable.Range(0, 1_200).Select(depth => new string(' ', depth) + "if a:\n")) + new string(' ', 1_200) + "b"),
        Code("py-one-line", "VCD2109", "x = '" + new string('a', 10 * 1024 * 1024) + "'"),
        Code("py-long-line", "VCD1014", "x = [" + Repeat("1,", 2 * 1024 * 1024) + "]"),
        Code("py-nul", "VCD1015", "x = 1\0\0\0"),
        File("py-invalid-utf8", "acme.py", "VCD1017", [.. "x = '"u8, 0xFF, 0xFE, 0xC0, 0x80, .. "'\n"u8]),
        Code("py-byte-order-marks", "VCD1002", "\uFEFF\uFEFF\uFEFFx = 1"),
        Code("py-carriage-returns", null, "x = 1\ry = 2\rdef f():\r    return 3\r"),
        Code("py-controls", "VCD1002", "\u001b[31m\u0007 = '\u202e'\u009b"),
        Code("py-table", null, "x = {" + string.Concat(Enumerable.Range(0, Deep).Select(i => $"'{i}':1,")) + "}"),
        Code("py-diamonds", null, "class A0: pass\nclass B0: pass\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"class A{i}(A{i - 1}, B{i - 1}): pass\nclass B{i}(A{i - 1}, B{i - 1}): pass\n")) + "x = A60().y"),
        Code("py-base-cycle", null, "class A(B): pass\nclass B(A): pass\nclass C(C): pass\nA.__bases__ = (B,)\nx = C().y"),
        Code("py-self-import", null, "import acme\nfrom acme import *\nx = acme.acme.acme.x"),
    ];

    private static IEnumerable<HostileFile> Registrations() =>
    [
        Hook("options-10000", null, "for i in range(10000):\n        config_builder.add(key='OPTION_' + str(i), default_value=i, description='One of many.')"),
        Hook("options-long-key", null, $"config_builder.add(key='{new string('K', 1024 * 1024)}', default_value='1', description='x')"),
        Hook("options-one-long-text", "VCD2305", "for i in range(10000):\n        config_builder.add(key='K' + str(i), default_value='v' * 100000, description='d' * 100000)"),
        Hook("options-shared-lists", null, "x = [1]\n    for i in range(100):\n        x = [x] * 10\n    config_builder.add(key='K', default_value=x)"),
        Hook("options-list-in-itself", null, "x = []\n    x.append(x)\n    config_builder.add(key='K', default_value=x, description=str(x))"),
        Hook("options-giant-text", null, "x = 'a'\n    for i in range(100):\n        x = x + x\n    config_builder.add(key=x, default_value='%1000000000d' % 1)"),
        Hook("options-endless", "VCD2305", "def f(n):\n        return f(n - 1) + f(n - 1) if n else 'x'\n    config_builder.add(key=f(50))"),
        Text("commands-5000", "acme.py", null, "import click\nfrom vdk.api.plugin.hook_markers import hookimpl\n\n@click.group()\ndef g(): pass\n"
            + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"@g.command(help='One of many.')\n@click.option('--a{i}', help='x')\ndef c{i}(): pass\n"))
            + "@hookimpl\ndef vdk_command_line(root_command):\n    root_command.add_command(g)\n"),
        Text("commands-in-themselves", "acme.py", null, "import click\nfrom vdk.api.plugin.hook_markers import hookimpl\n\n@click.group()\ndef g(): pass\n\n@g.group()\ndef h(): pass\n\ng.add_command(g)\nh.add_command(g)\n\n"
            + "@hookimpl\ndef vdk_command_line(root_command):\n    for i in range(5000):\n        root_command.add_command(g, name='c%d' % i)\n"),
        Hook("options-markup", null, "config_builder.add(key='</td><script>alert(1)</script>', default_value='<script>alert(1)</script>', description='<script>alert(1)</script> {{ 7 * 7 }}')"),
    ];

    private static IEnumerable<HostileFile> Manifests() =>
    [
        Text("cfg-broken-lines", "setup.cfg", "VCD2308", "[metadata]\nname = vdk-cfg-broken-lines\n" + Repeat("broken\n", 100_000)),
        Text("cfg-too-long", "setup.cfg", "VCD2210", "[metadata]\nname = vdk-cfg-too-long\ndescription = x\n" + Repeat("    more\n", 500_000)),
        Text("cfg-interpolation", "setup.cfg", null, "[metadata]\nname = vdk-cfg-interpolation\nversion = %(a)s\na = %(b)s%(b)s\nb = %(a)s%(a)s\ndescription = %(a)s\n"),
        Text("entry-points", "setup.py", "VCD2308", "from setuptools import setup\nsetup(name='vdk-entry-points', entry_points={'vdk.plugin.run': ['a%d = nowhere%d:x' % (i, i) for i in range(9000)]})\n"),
        Text("entry-point-texts", "setup.py", "VCD2308", "from setuptools import setup\nsetup(name='vdk-entry-point-texts', entry_points={'vdk.plugin.run': [" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"'a{i} = nowhere{i}',")) + "]})\n"),
        Text("cfg-brackets", "setup.cfg", "VCD2204", new string('[', Deep) + new string(']', Deep) + "\nx\n"),
        Text("toml-brackets", "pyproject.toml", "VCD2203", "[project]\nname = 'vdk-toml-brackets'\nx = " + new string('[', Deep)),
        Text("toml-tables", "pyproject.toml", "VCD2203", "[project]\nname = 'vdk-toml-tables'\nx = " + Repeat("{a=", Deep)),
        Text("toml-key", "pyproject.toml", "VCD2203", "[project]\nname = 'vdk-toml-key'\n" + Repeat("a.", Deep) + "b = 1"),
        Text("toml-invalid", "pyproject.toml", "VCD2201", "[project\nname = \u0000\n=\n"),
        Text("toml-number", "pyproject.toml", null, "[project]\nname = 'vdk-toml-number'\nx = " + new string('9', 1_000_000)),
        Text("json-brackets", "package.json", null, new string('[', Deep)),
    ];

    private static IEnumerable<HostileFile> Pipelines() =>
    [
        Pipeline("yaml-laughs", null, "a0: &a0 [lol]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n")) + "job: {image: 'python:3.11', script: *a40, parallel: {matrix: [{V: *a40}]}}\n"),
        Pipeline("yaml-brackets", "VCD2203", new string('[', Deep)),
        Pipeline("yaml-braces", "VCD2203", Repeat("{a: ", 20_000)),
        Pipeline("yaml-dashes", "VCD2203", Repeat("- ", Deep) + "a"),
        Pipeline("yaml-too-long", "VCD2210", new string('a', 300_000)),
        Pipeline("yaml-values", "VCD2210", "[" + Repeat("a,", 50_000) + "]"),
        Pipeline("yaml-broken", "VCD2209", "a: \"b\n\0c: [}"),
        Pipeline("yaml-extends", null, ".a: {extends: .b}\n.b: {extends: [.a, .b, .c]}\n.c: {extends: .c}\n.build: {extends: [.a, .c], image: 'python:$A', variables: {A: '$B$B', B: '$A$A'}}\n"),
        Pipeline("yaml-references", null, string.Concat(Enumerable.Range(0, 40).Select(i => $"j{i}:\n  extends: [{string.Join(", ", Enumerable.Range(0, 40).Select(k => $"j{k}"))}]\n  script:\n    - !reference [j{(i + 1) % 40}, script]\n    - !reference [j{(i + 2) % 40}, script]\n"))),
    ];

    private static IEnumerable<HostileFile> Readmes() =>
    [
        Readme("md-links", null, Repeat("[a](b) ", Deep)),
        Readme("md-link-lines", null, string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[a{i}](b{i})\n"))),
        Readme("md-quotations", null, new string('>', Deep)),
        Readme("md-quotation-lines", null, Repeat("> ", 5_000) + "a"),
        Readme("md-lists", null, string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', 2 * depth) + "- a\n"))),
        Readme("md-emphasis", null, Repeat(Repeat("*a **b ", 1_000) + "\n", 20)),
        Readme("md-brackets", null, Repeat(Repeat("[", 5_000) + "\n", 20)),
        Readme("md-images", null, Repeat(Repeat("![", 2_000) + "a" + Repeat("](b)", 2_000) + "\n\n", 10)),
        Readme("md-ticks", null, Repeat(string.Concat(Enumerable.Range(1, 100).Select(i => new string('`', i) + "a")) + "\n", 20)),
        Readme("md-comments", null, Repeat(Repeat("<!--", 2_000) + "\n", 20)),
        Readme("md-tags", null, Repeat(Repeat("<b><i>", 2_000) + "\n", 20)),
        Readme("md-table", null, (Repeat("|a", 500) + "\n" + Repeat("|-", 500) + "\n") + Repeat(Repeat("|b", 500) + "\n", 200)),
        Readme("md-footnotes", null, Repeat("[^a]", 4_000) + "\n\n[^a]: [^b]\n\n[^b]: [^a][^a]\n"),
        Readme("md-references", null, string.Concat(Enumerable.Range(0, 10_000).Select(i => $"[a{i}]: x\n")) + "\n" + Repeat("[a1] ", 3_000)),
        Readme("md-too-long", "VCD2252", Repeat("One more line.\n", 100_000)),
        Readme("md-script", null, "# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) <iframe src='https://a.example'></iframe> <svg onload=alert(1)>\n"),
        File("md-invalid-utf8", "README.md", "VCD2251", [.. "# Title\n"u8, 0xFF, 0xFE, 0xED, 0xA0, 0x80, (byte)'\n']),
        Readme("md-nul", null, "# A\0B\n\n\0\0\0\n"),
        Readme("md-carriage-returns", null, "# Title\r\rText.\r\r- a\r- b\r"),
        Readme("md-byte-order-mark", null, "\uFEFF# Title\n\nText.\n"),
    ];

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static HostileFile Code(string name, string? code, string text) => Text(name, "acme.py", code, text + "\n");

    private static HostileFile Hook(string name, string? code, string body) => Text(
        name, "acme.py", code, $"from vdk.api.plugin.hook_markers import hookimpl\n\n@hookimpl\ndef vdk_configure(config_builder):\n    {body}\n");

    private static HostileFile Pipeline(string name, string? code, string text) => Text(name, ".plugin-ci.yml", code, text);

    private static HostileFile Readme(string name, string? code, string text) => Text(name, "README.md", code, text);

    private static HostileFile Text(string name, string path, string? code, string text) => File(name, path, code, Encoding.UTF8.GetBytes(text));

    private static HostileFile File(string name, string path, string? code, byte[] bytes) => new(name, path, code, bytes);
}
