using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Tests.Extraction.Git;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class ExtractVerbTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void WritesTheSameBytesToAFileAndToStandardOutput()
    {
        var catalog = HarbourCatalog.Save(_tool.Folder);

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--catalog", catalog));
        var output = _tool.OutputBytes;
        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--catalog", catalog, "--out", "deep/folder/out.json"));

        Assert.Equal("", _tool.Output);
        Assert.Equal(output, File.ReadAllBytes(_tool.Folder.Combine("deep/folder/out.json")));
        Assert.Equal(HarbourCatalog.Catalog, CatalogJsonReader.Read(output, "x", new DiagnosticBag()));
        Assert.Equal(["out.json"], new DirectoryInfo(_tool.Folder.Combine("deep/folder")).GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void AFileThatCannotBeWrittenIsAnError()
    {
        var catalog = HarbourCatalog.Save(_tool.Folder);

        Assert.Equal(ExitCodes.Findings, _tool.Run("extract", "--catalog", catalog, "--out", "connectors.json/below"));
        Assert.Contains("error VCD9203: ", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadsARevisionOfALocalRepository()
    {
        using var repository = new TestRepository();
        var first = repository.Commit(("projects/vdk-plugins/vdk-a/setup.py", "x = 1\n"));
        repository.Commit(("projects/vdk-plugins/vdk-a/setup.py", "x = 2\n"));

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--repo", repository.Folder.Path, "--ref", "HEAD~1"));

        var catalog = CatalogJsonReader.Read(_tool.OutputBytes, "x", new DiagnosticBag())!;
        Assert.Equal((first, "projects/vdk-plugins"), (catalog.Source.Commit, catalog.Source.Path));
    }

    [Fact]
    public void FetchesARemoteRepositoryIntoTheCache()
    {
        using var repository = new TestRepository();
        var commit = repository.Commit(("plugins/vdk-a/setup.py", "x = 1\n"));

        Assert.Equal(ExitCodes.Done, _tool.Run("extract", "--repo", repository.Address, "--path", "plugins"));

        var catalog = CatalogJsonReader.Read(_tool.OutputBytes, "x", new DiagnosticBag())!;
        Assert.Equal((commit, "plugins"), (catalog.Source.Commit, catalog.Source.Path));
        Assert.True(Directory.Exists(_tool.Folder.Combine("cache/repositories")));
    }

    [Fact]
    public void AFolderOfARepositoryIsPinnedToItsCommitUnlessItDiffers()
    {
        using var repository = new TestRepository();
        repository.Git("remote", "add", "origin", "git@github.com:owner/name.git");
        var commit = repository.Commit(("plugins/vdk-a/setup.py", "x = 1\n"));
        var folder = repository.Folder.Combine("plugins");

        _tool.Run("extract", "--plugins", folder);
        var pinned = CatalogJsonReader.Read(_tool.OutputBytes, "x", new DiagnosticBag())!.Source;
        Assert.Equal(("https://github.com/owner/name", "plugins", commit), (pinned.Repository, pinned.Path, pinned.Commit));

        repository.Folder.Write("plugins/vdk-a/setup.py", "x = 3\n");
        _tool.Run("extract", "--plugins", folder, "-v");
        var changed = CatalogJsonReader.Read(_tool.OutputBytes, "x", new DiagnosticBag())!.Source;
        Assert.Equal(("https://github.com/owner/name", null), (changed.Repository, changed.Commit));
        Assert.Contains("VCD2158", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownRevisionIsUnreadableInput()
    {
        using var repository = new TestRepository();
        repository.Commit(("vdk-a/setup.py", ""));

        Assert.Equal(ExitCodes.UnreadableInput, _tool.Run("extract", "--repo", repository.Folder.Path, "--ref", "gone"));
        Assert.Contains("error VCD2153: The repository has no revision 'gone'.", _tool.Error, StringComparison.Ordinal);
    }
}
