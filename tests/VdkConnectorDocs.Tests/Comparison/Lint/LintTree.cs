using System.Text.Json;
using VdkConnectorDocs.Tests.Cli;

namespace VdkConnectorDocs.Tests.Comparison.Lint;

/// <summary>A plugins folder with one plugin, <c>vdk-acme</c>, and what the tool's lint says about it.</summary>
public sealed class LintTree : IDisposable
{
    private const string Head =
        """
        from vdk.api.plugin.hook_markers import hookimpl


        @hookimpl
        def vdk_configure(config_builder):

        """;

    public LintTree()
    {
        WriteSetup();
        WriteOptions("""config_builder.add(key="ACME_HOST", default_value="localhost", description="Where it is.")""");
        WriteReadme("");
    }

    public ToolSession Session { get; } = new();

    public void WriteSetup(string more = "") => Session.Folder.Write(
        "plugins/vdk-acme/setup.py",
        $$"""
        import setuptools

        setuptools.setup(
            name="vdk-acme",
            version="0.1.0",
            package_dir={"": "src"},
            packages=setuptools.find_namespace_packages(where="src"),
            entry_points={"vdk.plugin.run": ["vdk-acme = vdk.plugin.acme.acme_plugin"]},
            {{more}}
        )
        """);

    /// <summary>The body of <c>vdk_configure</c>, whose first line is line 6 of the file.</summary>
    public void WriteOptions(params string[] lines) => Session.Folder.Write(
        "plugins/vdk-acme/src/vdk/plugin/acme/acme_plugin.py", Head + string.Concat(lines.Select(static line => $"    {line}\n")));

    /// <summary>A README that is right, with lines of the test behind it, of which the first is line 6.</summary>
    public void WriteReadme(string lines) =>
        Session.Folder.Write("plugins/vdk-acme/README.md", "# Acme\n\n`pip install vdk-acme`, set `ACME_HOST`.\n\n# Configuration\n" + lines + "\n");

    /// <summary>Lines such as <c>VCD4001 ACME_HOST acme_plugin.py:6</c>, most severe first.</summary>
    public string Lint(params string[] arguments)
    {
        Session.Run(["lint", "--plugins", "plugins", "--format", "json", .. arguments]);
        using var report = JsonDocument.Parse(Session.OutputBytes);
        return string.Join(" | ", report.RootElement.GetProperty("findings").EnumerateArray().Select(Describe));
    }

    public void Dispose() => Session.Dispose();

    private static string Describe(JsonElement finding)
    {
        var evidence = finding.GetProperty("evidence");
        var file = Path.GetFileName(evidence.GetProperty("path").GetString());
        return $"{finding.GetProperty("rule")} {finding.GetProperty("subject")} {file}:{evidence.GetProperty("startLine")}";
    }
}
