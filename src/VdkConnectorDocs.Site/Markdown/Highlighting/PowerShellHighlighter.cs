using System.Collections.Frozen;

namespace VdkConnectorDocs.Site.Markdown.Highlighting;

internal sealed class PowerShellHighlighter : ICodeHighlighter
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "begin", "break", "catch", "class", "continue", "do", "else", "elseif", "end", "exit", "finally", "for", "foreach", "function", "if",
        "in", "param", "process", "return", "switch", "throw", "trap", "try", "until", "using", "while",
    ]);

    public IReadOnlyList<string> Names { get; } = ["powershell", "ps1", "ps", "pwsh", "posh"];

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
            case 'P' when cursor.AtLineStart && cursor.Rest.StartsWith("PS> "):
                cursor.Advance(4);
                cursor.Mark(start, CodeTokenKind.Prompt);
                break;
            case '<' when cursor.Peek(1) == '#':
                cursor.SkipThrough("#>");
                cursor.Mark(start, CodeTokenKind.Comment);
                break;
            case '#':
                cursor.SkipLine();
                cursor.Mark(start, CodeTokenKind.Comment);
                break;
            case '@' when cursor.Peek(1) is '"' or '\'':
                cursor.SkipThrough(cursor.Peek(1) == '"' ? "\n\"@" : "\n'@");
                cursor.Mark(start, CodeTokenKind.String);
                break;
            case '"':
                cursor.SkipQuoted('`', isMultiline: true);
                cursor.Mark(start, CodeTokenKind.String);
                break;
            case '\'':
                cursor.SkipQuoted('\0', isMultiline: true);
                cursor.Mark(start, CodeTokenKind.String);
                break;
            case '$':
                SkipVariable(ref cursor);
                cursor.Mark(start, Since(ref cursor, start) is "$true" or "$false" or "$null" ? CodeTokenKind.Constant : CodeTokenKind.Variable);
                break;
            case '-' when char.IsAsciiLetter(cursor.Peek(1)):
                cursor.Advance();
                cursor.SkipWhile(CodeCursor.IsWordPart);
                cursor.Mark(start, CodeTokenKind.Key);
                break;
            case var digit when char.IsAsciiDigit(digit):
                cursor.SkipNumber();
                cursor.Mark(start, CodeTokenKind.Number);
                break;
            case var letter when CodeCursor.IsWordStart(letter):
                Word(ref cursor);
                break;
            default:
                cursor.Advance();
                break;
        }
    }

    // A cmdlet is a verb and a noun with a hyphen between them.
    private static void Word(ref CodeCursor cursor)
    {
        var start = cursor.Position;
        cursor.SkipWhile(c => CodeCursor.IsWordPart(c) || c is '-' or '.');
        var word = Since(ref cursor, start);
        if (Keywords.Contains(word))
        {
            cursor.Mark(start, CodeTokenKind.Keyword);
        }
        else if (word.Contains('-', StringComparison.Ordinal) || cursor.IsFirstInLine(start))
        {
            cursor.Mark(start, CodeTokenKind.Name);
        }
    }

    private static void SkipVariable(ref CodeCursor cursor)
    {
        cursor.Advance();
        if (cursor.Current == '{')
        {
            cursor.SkipWhile(c => c is not ('}' or '\n'));
            cursor.Advance(cursor.Current == '}' ? 1 : 0);
            return;
        }

        cursor.SkipWhile(c => CodeCursor.IsWordPart(c) || c == ':');
    }

    private static string Since(ref CodeCursor cursor, int start) => cursor.Since(start).ToString().ToLowerInvariant();
}
