using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction;
using VdkConnectorDocs.Extraction.Trees;

namespace VdkConnectorDocs.Tests.Comparison;

/// <summary>The plugins of <c>tests/fixtures/changes/tree</c> in memory, with edits.</summary>
internal sealed class EditedTree : ISourceTree
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public EditedTree(params IEnumerable<Edit> edits)
    {
        var root = Fixtures.Path("changes/tree");
        foreach (var path in RepositoryFolder.FindFiles(root, ""))
        {
            _files[path] = File.ReadAllText(Path.Join(root, path)).ReplaceLineEndings("\n");
        }

        foreach (var edit in edits)
        {
            edit.Apply(_files);
        }
    }

    public string Name => "the tree";

    public IReadOnlyList<TreeFile> Files => [.. _files.Select(static file => new TreeFile(file.Key, Encoding.UTF8.GetByteCount(file.Value)))];

    public byte[] Read(TreeFile file, DiagnosticBag diagnostics) => Encoding.UTF8.GetBytes(_files[file.Path]);

    public ConnectorCatalog Extract() => CatalogExtractor.Extract(
        this,
        new ExtractionRequest { Source = new CatalogSource(null, null, null, null), Generator = new Generator("test", "1.0") },
        new DiagnosticBag(),
        CancellationToken.None);
}
