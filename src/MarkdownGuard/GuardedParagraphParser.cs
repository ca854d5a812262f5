using System.Numerics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace VdkConnectorDocs.MarkdownGuard;

/// <summary>
/// Takes link reference definitions out of a paragraph while it grows. The base class does so at its end, and copies all the lines that
/// are left for each definition: the square of the lines of a long list of definitions. It also looks through all blocks before an
/// underlined heading for the paragraph that becomes the heading; here that stands alone meanwhile.
/// </summary>
internal sealed class GuardedParagraphParser : ParagraphBlockParser
{
    /// <summary>The fewest lines of a paragraph that are looked at; then at each doubling, so that what is no definition costs little.</summary>
    internal const int FirstLook = 64;

    private const int ManyBlocks = 256;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock { Lines: { Count: >= FirstLook } lines } paragraph && BitOperations.IsPow2(lines.Count))
        {
            TakeDefinitions(processor.Document, paragraph);
        }

        return processor.CurrentChar is '=' or '-' && block.Parent is { Count: > ManyBlocks } parent && parent.LastChild == block
            ? TryUnderline(processor, block, parent)
            : base.TryContinue(processor, block);
    }

    private BlockState TryUnderline(BlockProcessor processor, Block paragraph, ContainerBlock parent)
    {
        // The base class asks what kind of block the parent is.
        ContainerBlock alone = parent switch
        {
            QuoteBlock => new QuoteBlock(this),
            ListItemBlock => new ListItemBlock(this),
            _ => new MarkdownDocument(),
        };
        parent.RemoveAt(parent.Count - 1);
        alone.Add(paragraph);
        var state = base.TryContinue(processor, paragraph);
        if (paragraph.Parent == alone)
        {
            alone.RemoveAt(0);
            parent.Add(paragraph);
        }

        return state;
    }

    private static void TakeDefinitions(MarkdownDocument document, ParagraphBlock paragraph)
    {
        var iterator = paragraph.Lines.ToCharIterator();

        // A definition that ends with the last line may go on in a line that is still to come.
        while (LinkReferenceDefinition.TryParse(ref iterator, out var definition) && !iterator.IsEmpty)
        {
            definition.Line = paragraph.Lines.Lines[0].Line;
            document.SetLinkReferenceDefinition(definition.Label!, definition, addGroup: true);
            paragraph.Lines = iterator.Remaining();
            iterator = paragraph.Lines.ToCharIterator();
        }
    }
}
