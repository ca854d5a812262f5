using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Trees;

/// <summary>
/// A read-only tree of files: a folder, a git revision, the embedded sample. Links are not followed, special files are not opened,
/// and nothing outside the tree can be named. Safe to use from several threads.
/// </summary>
public interface ISourceTree
{
    /// <summary>What to call the tree in messages: a folder as the user gave it, a revision.</summary>
    string Name { get; }

    /// <summary>Every regular file, in ordinal order of its path.</summary>
    IReadOnlyList<TreeFile> Files { get; }

    /// <summary>The bytes of a file of <see cref="Files"/>; null, with a diagnostic, when it cannot be read or is larger than the limit.</summary>
    byte[]? Read(TreeFile file, DiagnosticBag diagnostics);

    /// <summary>Says that a file of <see cref="Files"/> was read by all who have to: a tree that holds its bytes may free them.</summary>
    void Release(TreeFile file)
    {
    }

    /// <summary>Tells the bytes of a file of <see cref="Files"/> from all others without reading them; null when the tree cannot.</summary>
    string? ContentIdOf(TreeFile file) => null;
}

/// <summary>A file of a tree. A class, because generic code of the framework is compiled ahead for classes only.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>, without <c>.</c> and <c>..</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record TreeFile(string Path, long Length);
