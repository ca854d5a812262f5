using Markdig;
using Markdig.Syntax;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Readmes.Mentions;
using VdkConnectorDocs.MarkdownGuard;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>Reads a README as CommonMark with GitHub's tables: its title, its first paragraph, the options it names.</summary>
public static class ReadmeReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder { TrackTrivia = false }.UsePreciseSourceLocation().UsePipeTables().UseWorkLimits().Build();

    /// <summary>The README, also when something is wrong with it, which is then in <paramref name="diagnostics"/>.</summary>
    /// <param name="path">Relative to the plugins folder.</param>
    /// <param name="exists">Whether such a path is a file or folder of the tree; null when links are not to be judged.</param>
    public static Readme Read(
        string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics, ReadmeLimits? limits = null, Func<string, bool>? exists = null)
    {
        limits ??= ReadmeLimits.Default;
        var source = ReadmeText.Decode(path, bytes, limits, diagnostics);
        if (Parse(source, limits, diagnostics) is not { } document)
        {
            return new Readme(path, Title: null, Summary: null, source.Text, []);
        }

        return new Readme(
            path,
            Title(document),
            Summary(document),
            source.Text,
            MentionCollector.Collect(document, source, limits.MaxMentions))
        {
            Installs = InstallCommands.Find(document, source),
            DeadLinks = exists is null ? [] : DeadLinks.Find(document, source, exists),
        };
    }

    private static MarkdownDocument? Parse(SourceText source, ReadmeLimits limits, DiagnosticBag diagnostics)
    {
        try
        {
            var document = Markdown.Parse(ReadmeText.WithoutLongLines(source, limits.MaxLineLength, diagnostics), Pipeline);
            if (CellBudget.IsExceeded(document))
            {
                diagnostics.Add(ReadmeDiagnostics.TooManyCells.At(SourceLocation.OfFile(source.Path)));
            }

            return document;
        }
        catch (ArgumentException)
        {
            // The parser's only way to tell that its limit of nesting is passed.
            diagnostics.Add(ReadmeDiagnostics.NotParsed.At(SourceLocation.OfFile(source.Path)));
            return null;
        }
    }

    private static string? Title(MarkdownDocument document) =>
        document.OfType<HeadingBlock>().Select(heading => PlainText.Of(heading.Inline)).FirstOrDefault(text => text.Length > 0);

    /// <summary>The first paragraph that has text besides images and markup.</summary>
    private static string? Summary(MarkdownDocument document) =>
        document.OfType<ParagraphBlock>().Select(paragraph => PlainText.Of(paragraph.Inline)).FirstOrDefault(text => text.Length > 0);
}
