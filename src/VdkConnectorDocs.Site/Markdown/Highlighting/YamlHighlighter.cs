using System.Globalization;

namespace VdkConnectorDocs.Site.Markdown.Highlighting;

internal sealed class YamlHighlighter : ICodeHighlighter
{
    public IReadOnlyList<string> Names { get; } = ["yaml", "yml"];

    public void Highlight(string code, ICollection<CodeToken> tokens)
    {
        var cursor = new CodeCursor(code, tokens);
        while (!cursor.AtEnd)
        {
            Line(ref cursor);
            cursor.Advance();
        }
    }

    private static void Line(ref CodeCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Rest.StartsWith("---") || cursor.Rest.StartsWith("..."))
        {
            cursor.SkipLine();
            cursor.Mark(start, CodeTokenKind.Section);
            return;
        }

        while (cursor.Current is ' ' or '\t' || (cursor.Current == '-' && cursor.Peek(1) is ' ' or '\n'))
        {
            cursor.Advance();
        }

        Key(ref cursor);
        while (!cursor.AtEnd && cursor.Current != '\n')
        {
            Value(ref cursor);
        }
    }

    // A key ends at a colon with white space behind it.
    private static void Key(ref CodeCursor cursor)
    {
        var line = cursor.Rest;
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        if (line.StartsWith("#") || line.StartsWith("\"") || line.StartsWith("'"))
        {
            return;
        }

        var colon = line.IndexOf(": ");
        if (colon < 0 && line.TrimEnd().EndsWith(":"))
        {
            colon = line.TrimEnd().Length - 1;
        }

        var comment = line.IndexOf(" #");
        if (colon > 0 && (comment < 0 || colon < comment))
        {
            var start = cursor.Position;
            cursor.Advance(colon);
            cursor.Mark(start, CodeTokenKind.Key);
            cursor.Advance();
        }
    }

    private static void Value(ref CodeCursor cursor)
    {
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '#' when start == 0 || char.IsWhiteSpace(cursor.Peek(-1)):
                cursor.SkipLine();
                cursor.Mark(start, CodeTokenKind.Comment);
                break;
            case '"' or '\'' when start == 0 || cursor.Peek(-1) is ' ' or '\t' or '\n' or '[' or '{' or ',' or ':':
                cursor.SkipQuoted(cursor.Current == '"' ? '\\' : '\0', isMultiline: false);
                cursor.Mark(start, cursor.Current == ':' ? CodeTokenKind.Key : CodeTokenKind.String);
                break;
            case '&' or '*' or '!' when char.IsAsciiLetter(cursor.Peek(1)) && char.IsWhiteSpace(cursor.Peek(-1)):
                cursor.SkipWhile(c => !char.IsWhiteSpace(c));
                cursor.Mark(start, CodeTokenKind.Variable);
                break;
            case var first when char.IsLetterOrDigit(first):
                cursor.SkipWhile(c => !char.IsWhiteSpace(c) && c is not (',' or ']' or '}'));
                MarkScalar(ref cursor, start);
                break;
            default:
                cursor.Advance();
                break;
        }
    }

    private static void MarkScalar(ref CodeCursor cursor, int start)
    {
        var text = cursor.Since(start);
        if (text is "true" or "false" or "null" or "yes" or "no" or "on" or "off")
        {
            cursor.Mark(start, CodeTokenKind.Constant);
        }
        else if (!text.ContainsAnyExceptInRange('0', '9') || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            cursor.Mark(start, CodeTokenKind.Number);
        }
    }
}
