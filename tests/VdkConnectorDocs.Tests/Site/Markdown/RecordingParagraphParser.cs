using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using VdkConnectorDocs.MarkdownGuard;

namespace VdkConnectorDocs.Tests.Site.Markdown;

/// <summary>Notes how much the parser that is guarded has to look through.</summary>
internal sealed class RecordingParagraphParser : GuardedParagraphParser
{
    public int Underlines { get; private set; }

    /// <summary>Among how many blocks a paragraph is looked for that an underline makes a heading.</summary>
    public int MostBlocks { get; private set; }

    /// <summary>How many lines a paragraph has at its end, which are copied for each definition among them.</summary>
    public int MostLines { get; private set; }

    public static RecordingParagraphParser Parse(string text)
    {
        var parser = new RecordingParagraphParser();
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Replace<ParagraphBlockParser>(parser);
        Markdig.Markdown.Parse(text, builder.Build());
        return parser;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        MostLines = Math.Max(MostLines, ((LeafBlock)block).Lines.Count);
        return base.Close(processor, block);
    }

    protected override BlockState Continue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar is '=' or '-')
        {
            Underlines++;
            MostBlocks = Math.Max(MostBlocks, block.Parent!.Count);
        }

        return base.Continue(processor, block);
    }
}
