using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.Model;
using Xunit;

namespace VdkConnectorDocs.Tests.Site.Model;

public sealed class PluginFoldersTests
{
    [Fact]
    public void NamesThatAreTheSameWithoutCaseAndSignsAreNumberedPastThoseThatAreTaken() => Assert.Equal(
        ["plugins/a/", "plugins/a-2/", "plugins/A-3/", "plugins/plugin/", "plugins/plugin-2/", "plugins/a-2-2/"],
        PluginFolders.Assign(Plugins("a", "a-2", "A", "\u65e5", "\u672c", "a-2")));

    /// <summary>Whoever tries all numbers for each makes four times as many names for twice as many.</summary>
    [Fact]
    public void TwiceAsManyOfOneNameTakeTwiceAsMuch()
    {
        var (once, twice) = (Allocated(1_000), Allocated(2_000));

        Assert.InRange((double)twice / once, 1.5, 2.5);

        static long Allocated(int count)
        {
            var plugins = Plugins([.. Enumerable.Repeat("a", count)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            PluginFolders.Assign(plugins);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static List<Plugin> Plugins(params string[] ids) => [.. ids.Select(id => SampleCatalog.Plugin("x") with { Id = id, Links = new Links("", "", null, null, null, null) })];
}
