using System.Collections.Frozen;

namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>POSIX shells and transcripts of their sessions.</summary>
internal sealed class ShellHighlighter : ICodeHighlighter
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "if", "then", "else", "elif", "fi", "for", "in", "do", "done", "while", "until", "case", "esac", "function", "select", "export",
        "local", "readonly", "return", "exit", "set", "unset", "source", "alias", "declare", "trap",
    ]);

    // Behind these words the next one is a command again.
    private static readonly FrozenSet<string> CommandFollows =
        FrozenSet.ToFrozenSet(["then", "else", "do", "elif", "if", "while", "until", "sudo", "time", "exec", "env", "nohup", "xargs"]);

    public IReadOnlyList<string> Names { get; } =
        ["bash", "sh", "shell", "zsh", "console", "shell-session", "sh-session", "terminal", "commandline", "command-line", "command"];

    public void Highlight(string code, ICollection<CodeToken> tokens)
    {
        var cursor = new CodeCursor(code, tokens);
        var isCommand = true;
        while (!cursor.AtEnd)
        {
            isCommand = Next(ref cursor, isCommand);
        }
    }

    // Takes one piece; returns whether a command may begin behind it.
    private static bool Next(ref CodeCursor cursor, bool isCommand)
    {
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '\n' or ';' or '|' or '&' or '(' or '{':
                cursor.Advance();
                return true;
            case ' ' or '\t':
                cursor.Advance();
                return isCommand;
            case '\\':
                cursor.Advance(2);
                return false;
            case '$' or '%' when cursor.Peek(1) == ' ' && cursor.IsFirstInLine(start):
                cursor.Advance(2);
                cursor.Mark(start, CodeTokenKind.Prompt);
                return true;
            case '#' when start == 0 || char.IsWhiteSpace(cursor.Peek(-1)):
                cursor.SkipLine();
                cursor.Mark(start, CodeTokenKind.Comment);
                return true;
            case '\'':
                cursor.SkipQuoted('\0', isMultiline: true);
                cursor.Mark(start, CodeTokenKind.String);
                return false;
            case '"' or '`':
                cursor.SkipQuoted('\\', isMultiline: true);
                cursor.Mark(start, CodeTokenKind.String);
                return false;
            case '$':
                SkipVariable(ref cursor);
                cursor.Mark(start, CodeTokenKind.Variable);
                return false;
            default:
                return Word(ref cursor, isCommand);
        }
    }

    private static bool Word(ref CodeCursor cursor, bool isCommand)
    {
        var start = cursor.Position;
        cursor.SkipWhile(c => !char.IsWhiteSpace(c) && c is not (';' or '|' or '&' or '(' or ')' or '{' or '}' or '"' or '\'' or '`' or '$' or '\\' or '='));
        if (cursor.Position == start)
        {
            cursor.Advance();
            return false;
        }

        var word = cursor.Since(start).ToString();
        if (word[0] == '-' && word.Length > 1)
        {
            cursor.Mark(start, CodeTokenKind.Key);
            return false;
        }

        if (cursor.Current == '=' && word.All(CodeCursor.IsWordPart))
        {
            cursor.Mark(start, CodeTokenKind.Variable);
            cursor.Advance();
            return false;
        }

        if (Keywords.Contains(word) && isCommand)
        {
            cursor.Mark(start, CodeTokenKind.Keyword);
            return CommandFollows.Contains(word);
        }

        if (isCommand)
        {
            cursor.Mark(start, CodeTokenKind.Name);
        }

        return isCommand && CommandFollows.Contains(word);
    }

    private static void SkipVariable(ref CodeCursor cursor)
    {
        cursor.Advance();
        if (cursor.Current == '{')
        {
            cursor.SkipWhile(c => c is not ('}' or '\n'));
            cursor.Advance(cursor.Current == '}' ? 1 : 0);
        }
        else if (CodeCursor.IsWordPart(cursor.Current))
        {
            cursor.SkipWhile(CodeCursor.IsWordPart);
        }
        else if (cursor.Current is '?' or '@' or '*' or '#' or '$' or '!')
        {
            cursor.Advance();
        }
    }
}
