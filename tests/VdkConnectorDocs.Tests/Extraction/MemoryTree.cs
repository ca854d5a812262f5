using System.Security.Cryptography;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Tests.Extraction;

/// <summary>A tree whose files are held in memory, and which knows what is in them.</summary>
internal sealed class MemoryTree(IReadOnlyDictionary<string, byte[]> files) : ISourceTree
{
    /// <summary>The files as they are now, whatever becomes of them.</summary>
    /// <param name="unreadable">The path of a file that cannot be read; null for none.</param>
    public static MemoryTree Of(IDictionary<string, byte[]> files, string? unreadable = null) =>
        new(new Dictionary<string, byte[]>(files, StringComparer.Ordinal)) { Unreadable = unreadable };

    public string Name => "memory";

    public IReadOnlyList<TreeFile> Files { get; } =
        [.. files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => new TreeFile(file.Key, file.Value.Length))];

    /// <summary>The path of a file that cannot be read; null for none.</summary>
    public string? Unreadable { get; init; }

    public byte[]? Read(TreeFile file, DiagnosticBag diagnostics)
    {
        if (file.Path == Unreadable)
        {
            diagnostics.Add(TreeDiagnostics.FileUnreadable.At(SourceLocation.OfFile(file.Path), "it is locked"));
            return null;
        }

        return files[file.Path];
    }

    public string ContentIdOf(TreeFile file) => Convert.ToHexStringLower(SHA256.HashData(files[file.Path]));
}
