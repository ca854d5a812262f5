using System.Text;
using Markdig.Syntax.Inlines;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>The words of inline markup: links and emphasis give their text, images and HTML tags give none.</summary>
internal static class PlainText
{
    /// <summary>On one line, blanks folded.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in InlineWalk.Leaves(inlines))
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
