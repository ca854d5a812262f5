using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>
/// A recursive descent parser for the grammar of Python 3.13. It never looks back: what is ambiguous (<c>with (</c>, <c>match</c>) is
/// decided by looking ahead in the tokens of the line.
/// </summary>
/// <remarks>
/// After a syntax error the current token is <see cref="TokenKind.None"/>, which nothing accepts. So every method returns at once,
/// with nodes that are thrown away, up to the statement, which skips to the next one.
/// </remarks>
internal sealed partial class Parser
{
    /// <summary>Stands where an error is; never part of a tree.</summary>
    private static readonly Expression Missing = new NoneLiteral(default);

    private readonly string _text;
    private readonly Lexer _lexer;
    private readonly NameTable _names;
    private readonly List<LexicalError> _errors;
    private readonly PythonParserOptions _options;
    private readonly DiagnosticList _diagnostics;

    private readonly NodeStack<Expression> _expressions = new();
    private readonly NodeStack<Statement> _statements = new();

    private Token[] _tokens;
    private int _index;
    private TokenKind _kind;

    /// <summary>The end of the last token that has text.</summary>
    private int _end;

    private bool _hasFailed;

    /// <summary>Nodes on the longest way down from the node that was returned last, itself included.</summary>
    private int _height;

    /// <summary>Calls of those methods that call themselves again.</summary>
    private int _depth;

    public Parser(Lexer lexer, PythonParserOptions options, DiagnosticList diagnostics)
    {
        _lexer = lexer;
        _text = lexer.Text;
        _tokens = lexer.Tokens.Items;
        _names = lexer.Names;
        _errors = lexer.Errors;
        _options = options;
        _diagnostics = diagnostics;
        _kind = _tokens[0].Kind;
    }

    private int Start => _tokens[_index].Start;

    private TokenKind Next => _tokens[_index + 1].Kind;

    public ImmutableArray<Statement> ParseModule()
    {
        ParseStatements();
        while (_kind != TokenKind.EndOfFile)
        {
            AdvanceLayout();
            ParseStatements();
        }

        return _statements.PopFrom(0);
    }

    /// <summary>From an offset to the end of the last token.</summary>
    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, _end);

    /// <summary>Passes a token that has text. Only for one that was seen to be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance()
    {
        _end = _tokens[_index].End;
        _kind = _tokens[++_index].Kind;
    }

    /// <summary>Passes a line break or a change of the indentation, with which no node ends.</summary>
    private void AdvanceLayout() => _kind = _tokens[++_index].Kind;

    private bool Accept(TokenKind kind)
    {
        if (_kind != kind)
            return false;
        Advance();
        return true;
    }

    private bool Expect(TokenKind kind)
    {
        if (_kind == kind)
        {
            Advance();
            return true;
        }

        FailExpecting(TokenNames.Of(kind));
        return false;
    }

    private string ExpectName(string what)
    {
        if (_kind == TokenKind.Name)
        {
            var name = _names[_tokens[_index].Value];
            Advance();
            return name;
        }

        FailExpecting(what);
        return "";
    }

    private bool IsSoftKeyword(string word) => _kind == TokenKind.Name && _names[_tokens[_index].Value] == word;

    private void FailExpecting(string what)
    {
        var token = _tokens[_index];
        if (token.Kind == TokenKind.EndOfFile || token.Kind is TokenKind.NewLine or TokenKind.Dedent or TokenKind.Indent)
            token = new Token(token.Kind, _end, _end);
        Fail(PythonDiagnostics.UnexpectedToken, token.Span, TokenNames.Describe(token, _text), what);
    }

    /// <summary>Reports an error, once a statement, and makes the parser return to the statement.</summary>
    private void Fail(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object?> arguments)
    {
        if (_hasFailed)
            return;

        // What stopped the parser may be what stopped the lexer, which knows more about it.
        var token = _tokens[_index];
        if (token.Kind == TokenKind.Error)
            Report(_errors[token.Value]);
        else if (FindOpenBracket() is { } error)
            Report(error);
        else if (_index == 0 || !IsOpenBracket(_index - 1))
            _diagnostics.Add(descriptor, span, arguments);
        _hasFailed = true;
        _kind = TokenKind.None;
    }

    /// <summary>The error at the end of the line, if a bracket was left open in it.</summary>
    private LexicalError? FindOpenBracket()
    {
        var end = FindLineEnd();
        return end > _index && _tokens[end - 1].Kind == TokenKind.Error && _errors[_tokens[end - 1].Value] is
        { Kind: LexicalErrorKind.OpenBracket } error
            ? error
            : null;
    }

    /// <summary>The line break or end of file that ends the current line.</summary>
    private int FindLineEnd()
    {
        var index = _index;
        while (_tokens[index].Kind is not (TokenKind.NewLine or TokenKind.EndOfFile))
            index++;
        return index;
    }

    private void Report(LexicalError error) => _diagnostics.Add(error.Descriptor, error.Span, error.Arguments);

    /// <summary>Sets the height of a node, given that of its highest child.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetHeight(int highestChild)
    {
        _height = highestChild + 1;
        if (_height > _options.MaximumDepth)
            FailTooDeep();
    }

    /// <param name="weight">More than 1 where many calls lie between one and the next.</param>
    private bool Enter(int weight = 1)
    {
        _depth += weight;
        if (_depth <= _options.MaximumDepth)
            return true;
        FailTooDeep();
        return false;
    }

    private void FailTooDeep() =>
        Fail(PythonDiagnostics.TooDeep, TextSpan.FromBounds(_end, _end), "Expressions and statements", _options.MaximumDepth);
}
