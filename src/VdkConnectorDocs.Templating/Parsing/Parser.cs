using System.Runtime.CompilerServices;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>Makes a syntax tree of a template. Errors are placed at the token found instead of the one expected.</summary>
internal sealed partial class Parser
{
    /// <summary>How deep blocks and expressions may nest; the official engine's default.</summary>
    public const int MaxDepth = 250;

    private readonly LexedTemplate _template;
    private readonly string _text;
    private Token _current;
    private Token _previous;
    private int _next;
    private int _depth;

    // In brackets and behind a pipe, line breaks mean nothing.
    private int _newLinesAllowed;

    private Parser(LexedTemplate template)
    {
        _template = template;
        _text = template.Source.Text;
        Advance();
        _previous = default;
    }

    /// <summary>Parses a template.</summary>
    /// <exception cref="ParseException">The template has a mistake.</exception>
    public static BlockStatement Parse(SourceText source)
    {
        var template = Lexer.Lex(source);
        try
        {
            var block = new Parser(template).ParseTemplate();
            return template.Errors is [var error, ..] ? throw new ParseException(error.Span, error.Message) : block;
        }
        catch (ParseException error) when (template.Errors.FirstOrDefault(e => e.Span.Start == error.Span.Start) is not null)
        {
            // What the lexer has to say about a token is more than that it was not expected.
            throw new ParseException(error.Span, template.Errors.First(e => e.Span.Start == error.Span.Start).Message);
        }
    }

    private BlockStatement ParseTemplate()
    {
        var (block, _) = ParseBlock(BlockOwner.Template);
        return _current.Kind == TokenKind.EndOfFile ? block : throw Error($"Unexpected '{Describe(_current)}'.");
    }

    private void Advance()
    {
        _previous = _current;
        _current = _template.Tokens[FindVisible(_next)];
        _next = FindVisible(_next) + 1;
    }

    private Token Peek() => _template.Tokens[FindVisible(_next)];

    private int FindVisible(int index)
    {
        var last = _template.Tokens.Count - 1;
        while (index < last && _newLinesAllowed > 0 && _template.Tokens[index].Kind == TokenKind.NewLine)
        {
            index++;
        }

        return Math.Min(index, last);
    }

    private bool IsAt(TokenKind kind) => _current.Kind == kind;

    private bool IsAtWord(string word) => IsAt(TokenKind.Identifier) && TextOf(_current).SequenceEqual(word);

    private ReadOnlySpan<char> TextOf(Token token) => _text.AsSpan(token.Span.Start, token.Span.Length);

    private Token Expect(TokenKind kind, string text)
    {
        if (!IsAt(kind))
        {
            throw Error($"Expected '{text}' instead of '{Describe(_current)}'.");
        }

        var token = _current;
        Advance();
        return token;
    }

    /// <summary>The span from a place to the end of the token before the current one.</summary>
    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, _previous.Span.End));

    private bool IsPrecededByBlank() => _current.Span.Start > 0 && char.IsWhiteSpace(_text[_current.Span.Start - 1]);

    private void ExpectEndOfStatement()
    {
        switch (_current.Kind)
        {
            case TokenKind.NewLine or TokenKind.Semicolon:
                Advance();
                break;
            case TokenKind.CodeExit or TokenKind.EndOfFile:
                break;
            default:
                throw Error($"Expected the end of the statement instead of '{Describe(_current)}'.");
        }
    }

    private void Enter()
    {
        _depth++;
        if (_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ParseException(_previous.Span, $"Nested deeper than {MaxDepth}.");
        }
    }

    private ParseException Error(string message) => new(_current.Span, message);

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.NewLine => "the end of the line",
        _ => TextOf(token).ToString(),
    };
}
