using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Cli.Sources;

/// <summary>A plugin tree with what is known about where it comes from.</summary>
internal sealed record OpenedTree : IDisposable
{
    public required ISourceTree Tree { get; init; }

    public required CatalogSource Source { get; init; }

    /// <summary>The folder that it is, a full path; null when it is none of this machine.</summary>
    public string? Folder { get; init; }

    /// <summary>Tells the tree from every other, whatever its content and revision; null when that is of no use.</summary>
    public string? Place { get; init; }

    /// <summary>What tells its content from every other without reading it; null when only its bytes do.</summary>
    public string? ContentId { get; init; }

    /// <summary>What stands before a path in the tree when it is printed; ends with <c>/</c> or is empty.</summary>
    public required string PrintPrefix { get; init; }

    /// <summary>The newest commit of each folder, by its path in the tree; found while the tree is read.</summary>
    public Task<IReadOnlyDictionary<string, Revision>>? LastChanges { get; init; }

    /// <summary>Where its history can be read; null when it has none.</summary>
    public HistoryPlace? History { get; init; }

    /// <summary>Opens the vdk-core that lies beside the plugins; gives null when there is none.</summary>
    public Func<ISourceTree?> OpenCore { get; init; } = static () => null;

    /// <summary>The files and folders that it is read from, as full paths; null when they cannot be told.</summary>
    public Func<IReadOnlyList<string>>? FindInputs { get; init; }

    public void Dispose() => (Tree as IDisposable)?.Dispose();
}
