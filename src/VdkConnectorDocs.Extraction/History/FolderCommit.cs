using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.History;

/// <summary>A commit that changed a folder.</summary>
/// <param name="Folder">Where the folder was after it, relative to the repository's root, with <c>/</c>; empty for the root.</param>
/// <param name="Title">The first line of its message.</param>
/// <param name="Changes">What it changed in the folder, against its first parent.</param>
public sealed record FolderCommit(Revision Revision, string Folder, string Title, IReadOnlyList<FileChange> Changes);

/// <summary>A file that a commit added, changed or deleted.</summary>
/// <param name="Path">Relative to the folder, with <c>/</c>.</param>
/// <param name="Mode">As git writes it, such as <c>100644</c>; zeros for a file that was deleted.</param>
/// <param name="ObjectId">The name of the object with its bytes; zeros for a file that was deleted.</param>
public sealed record FileChange(string Path, string Mode, string ObjectId)
{
    public bool IsDeletion => Mode.AsSpan().TrimStart('0').IsEmpty;
}
