using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Tests.Extraction.Git;
using VdkConnectorDocs.Tests.Extraction.History;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli.Sources;

/// <summary>What <c>serve --history</c> keeps of the past between two builds.</summary>
public sealed class TreeMemoryTests : IDisposable
{
    private readonly TestRepository _test = new();
    private readonly TreeMemory _memory = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void ThePastIsReadAgainWhenTheCommitIsAnother()
    {
        var first = _test.Commit(("plugins/vdk-a/setup.py", PastPlugin.Setup("vdk-a")), ("plugins/vdk-a/plugin.py", PastPlugin.Module("A_ONE")));
        var (_, before) = Load();
        var (_, same) = Load();
        _test.Folder.Write("plugins/vdk-a/plugin.py", PastPlugin.Module("A_ONE", "A_TWO"));
        var (edited, unchanged) = Load();
        var second = _test.Commit();
        var (committed, after) = Load();

        Assert.Same(before, same);
        Assert.Same(before, unchanged);
        Assert.Equal([first, null], Options(edited).Select(static option => option.Since?.Commit));
        Assert.Equal([first, second], Options(committed).Select(static option => option.Since?.Commit));
        Assert.Single(before.Revisions);
        Assert.Equal([second, first], after.Revisions.Select(static revision => revision.Revision.Commit));
    }

    [Fact]
    public void ThePastIsReadAgainWhenItsLimitIsAnother()
    {
        _test.Commit(("plugins/vdk-a/setup.py", PastPlugin.Setup("vdk-a")), ("plugins/vdk-a/plugin.py", PastPlugin.Module("A_ONE")));
        _test.Commit(("plugins/vdk-a/plugin.py", PastPlugin.Module("A_TWO")));
        _test.Commit(("plugins/vdk-a/plugin.py", PastPlugin.Module("A_THREE")));
        Assert.True(Load().Changes.IsComplete);
        _test.Folder.Write("site.yml", "limits:\n  history-commits: 2\n");

        var (_, changes) = Load();

        Assert.False(changes.IsComplete);
        Assert.Single(changes.Revisions);
    }

    private static IEnumerable<ConfigurationOption> Options(ConnectorCatalog catalog) => Assert.Single(catalog.AllPlugins).Options;

    private (ConnectorCatalog Catalog, ChangeLog Changes) Load()
    {
        _memory.Note(null);
        using var error = new StringWriter();
        var context = new ToolContext
        {
            Output = Stream.Null,
            Error = error,
            CurrentDirectory = _test.Folder.Path,
            Variable = static name => name == "PATH" ? Environment.GetEnvironmentVariable("PATH") : null,
            Today = new DateOnly(2026, 1, 1),
        };
        var run = new ToolRun(context, quiet: true, verbose: false);
        using var loaded = CatalogLoader.Load(new SourceSelection.PluginFolder("plugins", null), null, useCache: false, run, _memory, history: true)!;
        return (loaded.Catalog, loaded.Changes!);
    }
}
