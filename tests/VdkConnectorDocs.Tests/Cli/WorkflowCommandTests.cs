using System.Text.Json;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>No line that the tool prints is a workflow command of somebody else's, whatever the tree holds and whatever is asked for.</summary>
public sealed class WorkflowCommandTests : IDisposable
{
    private const string Plugin = """
        from vdk.api.plugin.hook_markers import hookimpl


        @hookimpl
        def vdk_configure(config_builder):
            config_builder.add(key="::error::KEY", default_value=f(1), description="##[error]x\n::error::y")
            config_builder.add(key="::warning::SET", default_value="##vso[task.complete result=Failed]z")


        @hookimpl
        def initialize_job(context):
            context.connections.add_open_connection_factory_method("::error::db", lambda: None)
        """;

    private readonly ToolSession _tool = new();

    public WorkflowCommandTests()
    {
        WriteTree("base", "config_builder.add(key='::error::GONE', default_value='##[error]x')");
        WriteTree("plugins", "pass");
        _tool.Folder.Write("plugins/::error::broken/setup.py", "setup(\n");
        _tool.Folder.Write("plugins/::error::broken/setup.cfg", "::error::x\n[##vso[x\n");
        _tool.Folder.Write("plugins/##[error]broken/setup.py", "def (:\n");
    }

    public static TheoryData<string> Commands =>
    [
        "extract --plugins plugins",
        "list --all --plugins plugins",
        "list --all --format names --plugins plugins",
        "list --all --format json --plugins plugins",
        "show ::error::vdk-acme --plugins plugins",
        "show ::error::vdk-acmf --plugins plugins",
        "search error --plugins plugins",
        "search ::error::vdk-acmf --plugins plugins",
        "build --verbose --plugins plugins --out site",
        .. ReportsOf("lint --plugins plugins"),
        .. ReportsOf("check --base base --head plugins"),
    ];

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void NothingOfATreeIsAWorkflowCommand(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not allow such names.");

        _tool.Run(command.Split(' '));

        var lines = _tool.OutputLines.Concat(_tool.ErrorLines).ToList();
        Assert.NotEmpty(lines);
        Assert.Contains(lines, line => line.Contains("error", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotMatch(@"##[A-Za-z]*\[", line));
        var commands = lines.Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)).ToList();
        Assert.All(commands, line => Assert.Matches("^::(error|warning|notice) (file=[^,:]*,(line=[0-9]+,endLine=[0-9]+,)?)?title=VCD[0-9]{4}%3A [^,:]*::", line));
        Assert.True(commands.Count == 0 || command.EndsWith("github", StringComparison.Ordinal), string.Join('\n', commands));
    }

    [Fact]
    public void WhatIsPrintedAsDataIsStillThatData()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not allow such names.");
        _tool.Run("extract", "--plugins", "plugins");
        var printed = _tool.OutputBytes;
        _tool.Run("extract", "--plugins", "plugins", "--out", "connectors.json");
        var written = File.ReadAllBytes(_tool.Folder.Combine("connectors.json"));

        Assert.Contains("##vso[", System.Text.Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        using var first = JsonDocument.Parse(printed);
        using var second = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(first.RootElement, second.RootElement));
    }

    private static IEnumerable<TheoryDataRow<string>> ReportsOf(string command) =>
        new[] { "text", "github", "markdown", "json", "sarif", "junit" }.Select(format => new TheoryDataRow<string>($"{command} --format {format}"));

    private void WriteTree(string tree, string more)
    {
        const string Name = "::error::vdk-acme";
        _tool.Folder.Write($"{tree}/{Name}/setup.py", $"""
            from setuptools import setup
            setup(name="{Name}", version="1", description="::error::text ##[error]text", entry_points={"{"}"vdk.plugin.run": ["acme = acme"]{"}"})
            """);
        _tool.Folder.Write($"{tree}/{Name}/README.md", "# ::error::title\n\n::error::text ##vso[x]\n\n`VDK_##[ERROR]` and `VDK_ACME_NOWHERE`\n");
        _tool.Folder.Write($"{tree}/{Name}/src/acme.py", $"{Plugin}\n\n@hookimpl\ndef vdk_initialize(context):\n    pass\n".Replace(
            "def vdk_configure(config_builder):", $"def vdk_configure(config_builder):\n    {more}", StringComparison.Ordinal));
    }
}
