using Markdig.Syntax.Inlines;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Words in running text and inline code that can only be names.</summary>
internal static class TextMentions
{
    public static void Find(ContainerInline? inlines, MentionList mentions)
    {
        foreach (var inline in InlineWalk.Leaves(inlines))
        {
            if (inline is CodeInline code)
            {
                FindWords(code.Content, LeadingName.ContentOffset(code), mentions);
            }
            else if (inline is LiteralInline { PreviousSibling: not LiteralInline } literal)
            {
                var run = LiteralRun.From(literal);
                FindWords(run.Text, run.Offset, mentions);
            }
        }
    }

    private static void FindWords(ReadOnlySpan<char> text, int offset, MentionList mentions)
    {
        var position = 0;
        while (position < text.Length)
        {
            var start = text[position..].IndexOfAny(OptionNames.WordCharacters);
            if (start < 0)
            {
                return;
            }

            start += position;
            var length = text[start..].IndexOfAnyExcept(OptionNames.WordCharacters);
            position = length < 0 ? text.Length : start + length;
            var word = text[start..position];
            if (OptionNames.IsCompound(word))
            {
                mentions.Add(word.ToString(), MentionPlaces.Text, offset + start);
            }
        }
    }
}
