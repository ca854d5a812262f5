using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Git;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Git;

public sealed class GitHistoryCacheTests : IDisposable
{
    private static readonly FolderHistory History = new(
        new Revision(new string('a', 40), "2024-05-13T07:00:00Z"),
        new Dictionary<string, Revision>(StringComparer.Ordinal) { ["vdk-ä/src"] = new(new string('b', 40), "2023-01-01T00:00:00Z") });

    private readonly TemporaryFolder _folder = new();
    private readonly GitHistoryCache _cache;

    public GitHistoryCacheTests() => _cache = new GitHistoryCache(_folder.Combine("history"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void GivesBackWhatWasKeptForTheSameCommitAndFolder()
    {
        _cache.Write("plugins", History);

        var kept = _cache.Read(History.Commit.Commit, "plugins")!;

        Assert.Equal(History.Commit, kept.Commit);
        Assert.Equal(History.LastChanges, kept.LastChanges);
        Assert.Null(_cache.Read(History.Commit.Commit, "other"));
        Assert.Null(_cache.Read(new string('c', 40), "plugins"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(137)]
    public void ADamagedFileIsAsGoodAsNone(int length)
    {
        _cache.Write("plugins", History);
        var file = Assert.Single(new DirectoryInfo(_folder.Combine("history")).GetFiles()).FullName;
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);

        Assert.Null(_cache.Read(History.Commit.Commit, "plugins"));
    }

    [Fact]
    public void WhereNothingCanBeKeptNothingIs()
    {
        _folder.Write("history", "a file in the way");

        _cache.Write("plugins", History);

        Assert.Null(_cache.Read(History.Commit.Commit, "plugins"));
    }
}
