using Markdig;
using Markdig.Parsers;

namespace VdkConnectorDocs.MarkdownGuard;

/// <summary>What keeps the work of parsing a document in proportion to its length, for every pipeline that reads other people's text.</summary>
internal static class WorkLimits
{
    /// <summary>Reads the same documents as before; tables that <see cref="CellBudget"/> refuses keep their text.</summary>
    public static MarkdownPipelineBuilder UseWorkLimits(this MarkdownPipelineBuilder builder)
    {
        var paragraphs = new GuardedParagraphParser();
        paragraphs.Closed += CellBudget.Charge;
        builder.BlockParsers.Replace<ParagraphBlockParser>(paragraphs);
        builder.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += CellBudget.Charge;
        return builder;
    }
}
