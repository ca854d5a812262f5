using VdkConnectorDocs.Site.Markdown.Html;

namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>Code as markup: escaped, with a <c>span</c> around each piece that is more than plain text.</summary>
public static class CodeMarkup
{
    /// <summary>Highlights code for the inside of a <c>code</c> element; the language's name is any that a highlighter knows, else the text stays plain.</summary>
    public static string ToHtml(string code, string? language)
    {
        var buffer = new HtmlBuffer();
        if (CodeHighlighters.Find(language) is { } highlighter)
        {
            Write(code, highlighter, buffer);
        }
        else
        {
            buffer.AppendText(code);
        }

        return buffer.ToString();
    }

    internal static void Write(string code, ICodeHighlighter highlighter, HtmlBuffer buffer)
    {
        var tokens = new List<CodeToken>();
        highlighter.Highlight(code, tokens);
        var position = 0;
        foreach (var token in tokens)
        {
            buffer.AppendText(code.AsSpan(position, token.Start - position));
            buffer.Append("<span class=\"");
            buffer.Append(ClassName(token.Kind));
            buffer.Append("\">");
            buffer.AppendText(code.AsSpan(token.Start, token.Length));
            buffer.Append("</span>");
            position = token.End;
        }

        buffer.AppendText(code.AsSpan(position));
    }

    /// <summary>The class that a style sheet knows a piece by.</summary>
    public static string ClassName(CodeTokenKind kind) => kind switch
    {
        CodeTokenKind.Comment => "hl-comment",
        CodeTokenKind.Keyword => "hl-keyword",
        CodeTokenKind.String => "hl-string",
        CodeTokenKind.Number => "hl-number",
        CodeTokenKind.Constant => "hl-constant",
        CodeTokenKind.Name => "hl-name",
        CodeTokenKind.Key => "hl-key",
        CodeTokenKind.Section => "hl-section",
        CodeTokenKind.Variable => "hl-variable",
        _ => "hl-prompt",
    };
}
