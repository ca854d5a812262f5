using Markdig.Parsers;
using Markdig.Syntax;

namespace VdkConnectorDocs.MarkdownGuard;

/// <summary>
/// Bounds the cells of a document's tables: every row gets as many as the longest, so a few characters can stand for thousands. A table
/// with which there would be more than anybody reads keeps its text and gets no inline markup.
/// </summary>
internal sealed class CellBudget
{
    /// <summary>Cells of all tables of a document.</summary>
    public const int MaximumCells = 50_000;

    private static readonly object Key = new();

    private long _left = MaximumCells;
    private bool _isExceeded;

    /// <summary>At least one table of the document got no cells.</summary>
    public static bool IsExceeded(MarkdownDocument document) => document.GetData(Key) is CellBudget { _isExceeded: true };

    /// <summary>Charges a block that a parser has completed.</summary>
    public static void Charge(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { ProcessInlines: true } leaf)
        {
            return;
        }

        long columns = 0;
        foreach (var line in leaf.Lines.Lines.AsSpan(0, leaf.Lines.Count))
        {
            columns = Math.Max(columns, line.Slice.AsSpan().Count('|'));
        }

        if (columns == 0)
        {
            return;
        }

        if (processor.Document.GetData(Key) is not CellBudget budget)
        {
            budget = new CellBudget();
            processor.Document.SetData(Key, budget);
        }

        var cells = (columns + 1) * leaf.Lines.Count;
        if (cells > budget._left)
        {
            leaf.ProcessInlines = false;
            budget._isExceeded = true;
            return;
        }

        budget._left -= cells;
    }
}
