using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Tests.Extraction;

/// <summary>A tree whose files are held in memory.</summary>
internal sealed class MemoryTree(IReadOnlyDictionary<string, byte[]> files) : ISourceTree
{
    public string Name => "memory";

    public IReadOnlyList<TreeFile> Files { get; } =
        [.. files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => new TreeFile(file.Key, file.Value.Length))];

    public byte[]? Read(TreeFile file, DiagnosticBag diagnostics) => files[file.Path];
}
