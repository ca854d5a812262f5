using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Imports (Python reference, section 7.11).</summary>
internal sealed partial class Parser
{
    private readonly NodeStack<ImportAlias> _aliases = new();

    private ImportStatement ParseImport()
    {
        var start = Start;
        var count = _aliases.Count;
        Advance();
        do
        {
            var nameStart = Start;
            var name = ParseDottedName();
            var asName = ParseAsName();
            _aliases.Push(new ImportAlias(name, asName, SpanFrom(nameStart)));
        }
        while (Accept(TokenKind.Comma));

        _height = 2;
        return new ImportStatement(_aliases.PopFrom(count), SpanFrom(start));
    }

    private ImportFromStatement ParseImportFrom()
    {
        var start = Start;
        var count = _aliases.Count;
        Advance();
        var level = 0;
        while (_kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += _kind == TokenKind.Dot ? 1 : 3;
            Advance();
        }

        var module = level > 0 && _kind == TokenKind.Import ? null : ParseDottedName();
        Expect(TokenKind.Import);
        ParseImportedNames();
        _height = 2;
        return new ImportFromStatement(module, _aliases.PopFrom(count), level, SpanFrom(start));
    }

    private void ParseImportedNames()
    {
        if (_kind == TokenKind.Star)
        {
            Advance();
            _aliases.Push(new ImportAlias("*", null, _tokens[_index - 1].Span));
            return;
        }

        var isParenthesized = Accept(TokenKind.LeftParenthesis);
        do
        {
            var start = Start;
            var name = ExpectName("a name to import");
            var asName = ParseAsName();
            _aliases.Push(new ImportAlias(name, asName, SpanFrom(start)));
        }
        while (Accept(TokenKind.Comma) && !(isParenthesized && _kind == TokenKind.RightParenthesis));

        if (isParenthesized)
            Expect(TokenKind.RightParenthesis);
    }

    private string? ParseAsName() => Accept(TokenKind.As) ? ExpectName("a name behind 'as'") : null;

    private string ParseDottedName()
    {
        var name = ExpectName("a module's name");
        if (_kind != TokenKind.Dot)
            return name;

        var count = _strings.Count;
        _strings.Push(name);
        while (Accept(TokenKind.Dot))
            _strings.Push(ExpectName("a module's name"));
        return string.Join('.', _strings.PopFrom(count));
    }
}
