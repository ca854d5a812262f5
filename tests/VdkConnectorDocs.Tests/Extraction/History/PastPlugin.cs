using VdkConnectorDocs.Tests.Extraction.Git;

namespace VdkConnectorDocs.Tests.Extraction.History;

/// <summary>The files of a small plugin, for histories.</summary>
internal static class PastPlugin
{
    /// <summary>A <c>setup.py</c>; the entry point is the module <c>plugin</c> beside it.</summary>
    public static string Setup(string name, string version = "1.0") => $$"""
        from setuptools import setup

        setup(name="{{name}}", version="{{version}}", entry_points={"vdk.plugin.run": ["{{name}} = plugin"]})

        """;

    /// <summary>A module that declares options.</summary>
    public static string Module(params IEnumerable<string> keys) => $"""
        from vdk.api.plugin.hook_markers import hookimpl


        @hookimpl
        def vdk_configure(config_builder):
        {string.Concat(keys.Select(Option))}    pass

        """;

    /// <summary>A declaration with the arguments given besides the key.</summary>
    public static string Option(string key, string arguments) => $"    config_builder.add(key=\"{key}\", {arguments})\n";

    private static string Option(string key) => Option(key, $"default_value=\"none\", description=\"What {key} is for.\"");

    /// <summary>Writes the whole plugin into a folder, which is its name.</summary>
    public static PathEdit[] Add(string parent, string name, params IEnumerable<string> keys) =>
    [
        PathEdit.Write($"{Below(parent)}{name}/setup.py", Setup(name)),
        PathEdit.Write($"{Below(parent)}{name}/plugin.py", Module(keys)),
    ];

    /// <summary>Gives a plugin these options and no others.</summary>
    public static PathEdit Declare(string parent, string name, params IEnumerable<string> keys) =>
        PathEdit.Write($"{Below(parent)}{name}/plugin.py", Module(keys));

    private static string Below(string folder) => folder.Length == 0 ? "" : folder + "/";
}
