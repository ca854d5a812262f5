namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>JSON, with the comments that many dialects allow.</summary>
internal sealed class JsonHighlighter : ICodeHighlighter
{
    public IReadOnlyList<string> Names { get; } = ["json", "jsonc", "json5", "ipynb"];

    public void Highlight(string code, ICollection<CodeToken> tokens)
    {
        var cursor = new CodeCursor(code, tokens);
        while (!cursor.AtEnd)
        {
            Next(ref cursor);
        }
    }

    private static void Next(ref CodeCursor cursor)
    {
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '"':
                cursor.SkipQuoted('\\', isMultiline: false);
                cursor.Mark(start, cursor.Rest.TrimStart().StartsWith(":") ? CodeTokenKind.Key : CodeTokenKind.String);
                break;
            case '/' when cursor.Peek(1) == '/':
                cursor.SkipLine();
                cursor.Mark(start, CodeTokenKind.Comment);
                break;
            case '/' when cursor.Peek(1) == '*':
                cursor.SkipThrough("*/");
                cursor.Mark(start, CodeTokenKind.Comment);
                break;
            case '-' or (>= '0' and <= '9'):
                cursor.Advance();
                cursor.SkipWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '-');
                cursor.Mark(start, CodeTokenKind.Number);
                break;
            case var letter when char.IsAsciiLetter(letter):
                cursor.SkipWhile(char.IsAsciiLetter);
                cursor.Mark(start, CodeTokenKind.Constant);
                break;
            default:
                cursor.Advance();
                break;
        }
    }
}
