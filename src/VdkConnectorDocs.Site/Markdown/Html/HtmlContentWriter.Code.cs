using VdkConnectorDocs.Site.Markdown.Highlighting;

namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>Blocks of code, which can be scrolled by keyboard.</summary>
internal sealed partial class HtmlContentWriter
{
    /// <summary>Writes a block of code; its line breaks and white space are kept.</summary>
    /// <param name="language">As the document calls it; null when it does not say.</param>
    public void CodeBlock(string code, string? language)
    {
        var highlighter = CodeHighlighters.Find(language);
        OpenPreformatted();
        Open(HtmlElement.Code, new HtmlAttribute("class", highlighter is null ? null : "language-" + highlighter.Names[0]));
        if (highlighter is null || _current.Element != HtmlElement.Code)
        {
            Text(code);
        }
        else
        {
            CodeMarkup.Write(code, highlighter, _buffer);
            _current.HasContent |= !string.IsNullOrWhiteSpace(code);
        }

        Close();
        Close();
    }

    /// <summary>Opens a block whose line breaks and white space are kept.</summary>
    public void OpenPreformatted() =>
        Open(HtmlElement.Preformatted, new HtmlAttribute("class", "code"), new HtmlAttribute("tabindex", "0"));
}
