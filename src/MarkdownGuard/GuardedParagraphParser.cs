using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace VdkConnectorDocs.MarkdownGuard;

/// <summary>
/// Takes link reference definitions out of a paragraph while it grows. The base class does so at its end, and copies all the lines that
/// are left for each definition: the square of the lines of a long list of definitions. It also looks through all blocks before an
/// underlined heading for the paragraph that becomes the heading; here that stands alone meanwhile.
/// </summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "The tests derive from it to count what it leaves to the base class.")]
internal class GuardedParagraphParser : ParagraphBlockParser
{
    /// <summary>The fewest lines of a paragraph that are looked at; then at each doubling, so that what is no definition costs little.</summary>
    internal const int FirstLook = 64;

    /// <summary>The most blocks among which the base class looks for a paragraph.</summary>
    internal const int ManyBlocks = 256;

    public sealed override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock { Lines: { Count: >= FirstLook } lines } paragraph && BitOperations.IsPow2(lines.Count))
        {
            TakeDefinitions(processor.Document, paragraph);
        }

        return processor.CurrentChar is '=' or '-' && block.Parent is { Count: > ManyBlocks } parent && parent.LastChild == block
            ? TryUnderline(processor, block, parent)
            : Continue(processor, block);
    }

    /// <summary>What the base class makes of the next line, for which it can look through all blocks beside the paragraph.</summary>
    protected virtual BlockState Continue(BlockProcessor processor, Block block) => base.TryContinue(processor, block);

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
        var state = Continue(processor, paragraph);
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
