using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using VdkConnectorDocs.MarkdownGuard;

namespace VdkConnectorDocs.Site.Markdown.Parsing;

/// <summary>The Markdown that documents are written in: CommonMark and what GitHub adds to it.</summary>
internal static class MarkdownSyntax
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The syntax tree of a text that <see cref="SourceGuard"/> prepared; null when it is nested too deeply.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own limit of nesting is an exception.
            return null;
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseTaskLists()
            .UseFootnotes()
            .UseAlertBlocks()
            .UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseWorkLimits();
        builder.BlockParsers.FindExact<GuardedParagraphParser>()!.Closed += InlineBudget.Charge;
        builder.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += InlineBudget.Charge;
        return builder.Build();
    }
}
