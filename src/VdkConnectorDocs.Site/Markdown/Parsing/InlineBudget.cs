using System.Buffers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace VdkConnectorDocs.Site.Markdown.Parsing;

/// <summary>
/// Bounds the work that inline markup can make. For each delimiter a parser may look through all the rest of its block, so a block's
/// worst cost is the number of its delimiters times its length; a block that does not fit into what is left for the document keeps its
/// text and gets no inline markup.
/// </summary>
internal sealed class InlineBudget
{
    private const long DocumentBudget = 100_000_000;

    private static readonly object Key = new();
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("!\"#$&'(*/:<[\\]^_`{}~@w");

    private long _left = DocumentBudget;

    /// <summary>At least one block of the document got no inline markup.</summary>
    public static bool IsExceeded(MarkdownDocument document) => document.GetData(Key) is InlineBudget { _left: < 0 };

    /// <summary>Charges a block that a parser has completed.</summary>
    public static void Charge(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { ProcessInlines: true } leaf)
        {
            return;
        }

        long length = 0;
        long delimiters = 0;
        foreach (var line in leaf.Lines.Lines.AsSpan(0, leaf.Lines.Count))
        {
            var text = line.Slice.AsSpan();
            length += text.Length + 1;
            for (var at = text.IndexOfAny(Delimiters); at >= 0; at = text.IndexOfAny(Delimiters))
            {
                delimiters++;
                text = text[(at + 1)..];
            }
        }

        var cost = length * delimiters;
        const long Negligible = 1_000_000;
        if (cost < Negligible)
        {
            return;
        }

        var budget = OfDocument(processor.Document);
        if (cost > budget._left)
        {
            leaf.ProcessInlines = false;
            budget._left = -1;
            return;
        }

        budget._left -= cost;
    }

    private static InlineBudget OfDocument(MarkdownDocument document)
    {
        if (document.GetData(Key) is not InlineBudget budget)
        {
            budget = new InlineBudget();
            document.SetData(Key, budget);
        }

        return budget;
    }
}
