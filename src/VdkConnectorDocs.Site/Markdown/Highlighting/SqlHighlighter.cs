using System.Collections.Frozen;

namespace VdkConnectorDocs.Site.Markdown.Highlighting;

internal sealed class SqlHighlighter : ICodeHighlighter
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "add", "all", "alter", "and", "any", "as", "asc", "begin", "between", "by", "cascade", "case", "cast", "check", "column", "commit",
        "constraint", "create", "cross", "database", "default", "delete", "desc", "describe", "distinct", "drop", "else", "end", "except",
        "exists", "explain", "false", "foreign", "from", "full", "grant", "group", "having", "if", "in", "index", "inner", "insert", "interval",
        "into", "is", "join", "key", "left", "like", "limit", "merge", "natural", "not", "null", "offset", "on", "or", "order", "outer", "over",
        "overwrite", "partition", "primary", "references", "replace", "right", "rollback", "schema", "select", "set", "show", "table", "temporary",
        "then", "to", "true", "truncate", "union", "unique", "update", "use", "using", "values", "view", "when", "where", "with",
    ]);

    public IReadOnlyList<string> Names { get; } = ["sql", "postgresql", "mysql", "plsql", "tsql", "sqlite", "hiveql", "trino"];

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
            case '-' when cursor.Peek(1) == '-':
                cursor.SkipLine();
                cursor.Mark(start, CodeTokenKind.Comment);
                break;
            case '/' when cursor.Peek(1) == '*':
                cursor.SkipThrough("*/");
                cursor.Mark(start, CodeTokenKind.Comment);
                break;
            case '\'':
                cursor.SkipQuoted('\0', isMultiline: true);
                cursor.Mark(start, CodeTokenKind.String);
                break;
            case '{' or '$' when cursor.Peek(1) == '{' || (cursor.Current == '{' && CodeCursor.IsWordStart(cursor.Peek(1))):
                // A placeholder that VDK fills from a job's arguments.
                cursor.SkipWhile(c => c is not ('}' or '\n'));
                cursor.Advance(cursor.Current == '}' ? 1 : 0);
                cursor.Mark(start, CodeTokenKind.Variable);
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

    private static void Word(ref CodeCursor cursor)
    {
        var start = cursor.Position;
        cursor.SkipWhile(CodeCursor.IsWordPart);
        switch (cursor.Since(start).ToString().ToLowerInvariant())
        {
            case "null" or "true" or "false":
                cursor.Mark(start, CodeTokenKind.Constant);
                break;
            case var word when Keywords.Contains(word):
                cursor.Mark(start, CodeTokenKind.Keyword);
                break;
            case var _ when cursor.Current == '(':
                cursor.Mark(start, CodeTokenKind.Name);
                break;
        }
    }
}
