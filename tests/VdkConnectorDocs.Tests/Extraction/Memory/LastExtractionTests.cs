using VdkConnectorDocs.Extraction.Memory;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Memory;

public sealed class LastExtractionTests() : ExtractionMemoryTests(new LastExtraction())
{
    [Fact]
    public void APluginThatDidNotChangeIsTheSameInstance()
    {
        var before = Extract(Request);
        var path = "vdk-harbourmaster/README.md";
        Files[path] = [.. Files[path], .. "\nOne more line.\n"u8];
        var after = Extract(Request);

        var read = after.AllPlugins.Where(plugin => !before.AllPlugins.Any(known => ReferenceEquals(known, plugin))).ToList();
        Assert.Equal(["vdk-harbourmaster"], read.Select(static plugin => plugin.Id));
        Assert.Contains("One more line.", read[0].Readme!.Markdown, StringComparison.Ordinal);
    }
}
