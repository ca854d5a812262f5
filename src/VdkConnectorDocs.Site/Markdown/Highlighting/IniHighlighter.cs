namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>Files of sections and keys: <c>.ini</c>, <c>.cfg</c>, <c>.properties</c>, <c>.env</c>, and near enough <c>.toml</c>.</summary>
internal sealed class IniHighlighter : ICodeHighlighter
{
    public IReadOnlyList<string> Names { get; } = ["ini", "cfg", "conf", "config", "properties", "toml", "dotenv", "env", "editorconfig"];

    public void Highlight(string code, ICollection<CodeToken> tokens)
    {
        var cursor = new CodeCursor(code, tokens);
        while (!cursor.AtEnd)
        {
            cursor.SkipBlanks();
            var start = cursor.Position;
            switch (cursor.Current)
            {
                case '#' or ';':
                    cursor.SkipLine();
                    cursor.Mark(start, CodeTokenKind.Comment);
                    break;
                case '[':
                    cursor.SkipWhile(c => c is not (']' or '\n'));
                    cursor.SkipWhile(c => c == ']');
                    cursor.Mark(start, CodeTokenKind.Section);
                    cursor.SkipLine();
                    break;
                default:
                    HighlightEntry(ref cursor);
                    break;
            }

            cursor.Advance();
        }
    }

    private static void HighlightEntry(ref CodeCursor cursor)
    {
        var start = cursor.Position;
        cursor.SkipWhile(c => c is not ('=' or ':' or '\n' or '#' or '"'));
        if (cursor.Current is not ('=' or ':'))
        {
            cursor.SkipLine();
            return;
        }

        cursor.Mark(start, cursor.Since(start).TrimEnd().Length, CodeTokenKind.Key);
        cursor.Advance();
        cursor.SkipBlanks();
        while (!cursor.AtEnd && cursor.Current != '\n')
        {
            var valueStart = cursor.Position;
            if (cursor.Current is '"')
            {
                cursor.SkipQuoted('\\', isMultiline: false);
                cursor.Mark(valueStart, CodeTokenKind.String);
            }
            else if (cursor.Current is '#' or ';' && cursor.Peek(-1) is ' ' or '\t')
            {
                cursor.SkipLine();
                cursor.Mark(valueStart, CodeTokenKind.Comment);
            }
            else
            {
                cursor.Advance();
            }
        }
    }
}
