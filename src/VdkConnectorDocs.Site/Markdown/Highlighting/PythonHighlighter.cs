using System.Collections.Frozen;

namespace VdkConnectorDocs.Site.Markdown.Highlighting;

internal sealed class PythonHighlighter : ICodeHighlighter
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
        "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
        "yield",
    ]);

    private static readonly FrozenSet<string> Constants = FrozenSet.ToFrozenSet(["True", "False", "None", "NotImplemented", "Ellipsis"]);

    public IReadOnlyList<string> Names { get; } = ["python", "py", "python3", "pycon", "ipython"];

    public void Highlight(string code, ICollection<CodeToken> tokens)
    {
        var cursor = new CodeCursor(code, tokens);
        var isDeclaration = false;
        while (!cursor.AtEnd)
        {
            var start = cursor.Position;
            var current = cursor.Current;
            if (current == '#')
            {
                cursor.SkipLine();
                cursor.Mark(start, CodeTokenKind.Comment);
            }
            else if (current is '"' or '\'')
            {
                SkipString(ref cursor);
                cursor.Mark(start, CodeTokenKind.String);
            }
            else if (char.IsAsciiDigit(current))
            {
                cursor.SkipNumber();
                cursor.Mark(start, CodeTokenKind.Number);
            }
            else if (current == '@' && cursor.IsFirstInLine(start))
            {
                cursor.Advance();
                cursor.SkipWhile(c => CodeCursor.IsWordPart(c) || c == '.');
                cursor.Mark(start, CodeTokenKind.Name);
            }
            else if (cursor.AtLineStart && (cursor.Rest.StartsWith(">>> ") || cursor.Rest.StartsWith("... ")))
            {
                cursor.Advance(4);
                cursor.Mark(start, CodeTokenKind.Prompt);
            }
            else if (CodeCursor.IsWordStart(current))
            {
                isDeclaration = MarkWord(ref cursor, isDeclaration);
            }
            else
            {
                cursor.Advance();
            }
        }
    }

    // Returns whether the word announces the name of what is declared.
    private static bool MarkWord(ref CodeCursor cursor, bool isDeclaration)
    {
        var start = cursor.Position;
        cursor.SkipWhile(CodeCursor.IsWordPart);
        var word = cursor.Since(start).ToString();
        if (cursor.Current is '"' or '\'' && IsStringPrefix(word))
        {
            SkipString(ref cursor);
            cursor.Mark(start, CodeTokenKind.String);
        }
        else if (Keywords.Contains(word))
        {
            cursor.Mark(start, CodeTokenKind.Keyword);
            return word is "def" or "class";
        }
        else if (Constants.Contains(word))
        {
            cursor.Mark(start, CodeTokenKind.Constant);
        }
        else if (isDeclaration || cursor.Current == '(')
        {
            cursor.Mark(start, CodeTokenKind.Name);
        }

        return false;
    }

    private static void SkipString(ref CodeCursor cursor)
    {
        var quote = cursor.Current;
        if (cursor.Peek(1) != quote || cursor.Peek(2) != quote)
        {
            cursor.SkipQuoted('\\', isMultiline: false);
            return;
        }

        cursor.Advance(3);
        while (!cursor.AtEnd && !(cursor.Current == quote && cursor.Peek(1) == quote && cursor.Peek(2) == quote))
        {
            cursor.Advance(cursor.Current == '\\' ? 2 : 1);
        }

        cursor.Advance(3);
    }

    private static bool IsStringPrefix(string word) => word.Length <= 2 && word.All(c => c is 'r' or 'R' or 'b' or 'B' or 'f' or 'F' or 'u' or 'U');
}
