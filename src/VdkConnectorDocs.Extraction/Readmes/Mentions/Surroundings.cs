using Markdig.Syntax;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>The headings above a block and the paragraph before it, which tell what a table or list is about.</summary>
internal sealed class Surroundings
{
    /// <summary>Parts of words: "Configuring", "environment variables".</summary>
    private static readonly string[] Words = ["config", "option", "setting", "environment var", "env var", "variables"];

    private readonly List<(int Level, bool IsAboutOptions)> _headings = [];
    private bool _paragraphBefore;

    public bool IsAboutOptions => _paragraphBefore || _headings.Exists(heading => heading.IsAboutOptions);

    public static bool NamesOptions(string text) => Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The block is done with, and what follows stands behind it.</summary>
    public void Pass(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _headings.RemoveAll(above => above.Level >= heading.Level);
                _headings.Add((heading.Level, NamesOptions(PlainText.Of(heading.Inline))));
                _paragraphBefore = false;
                break;
            case ParagraphBlock paragraph:
                _paragraphBefore = NamesOptions(PlainText.Of(paragraph.Inline));
                break;
            case ListBlock or Markdig.Extensions.Tables.Table:
                _paragraphBefore = false;
                break;
        }
    }
}
