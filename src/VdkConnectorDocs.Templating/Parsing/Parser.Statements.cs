using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Parsing;

/// <content>Blocks and statements.</content>
internal sealed partial class Parser
{
    private int _blockDepth;
    private int _statementStart;

    /// <summary>Parses statements up to the word that ends the block; <c>else</c> and <c>when</c> are left to the owner.</summary>
    /// <param name="owner">What the block belongs to.</param>
    /// <param name="expectsEndOfStatement">Whether an end of statement must follow <c>end</c>.</param>
    private (BlockStatement Block, BlockEnd End) ParseBlock(BlockOwner owner, bool expectsEndOfStatement = true)
    {
        _blockDepth++;
        Enter();
        var start = _current.Span.Start;
        var statements = new List<Statement>();
        BlockEnd? end = null;
        while (end is null)
        {
            switch (_current.Kind)
            {
                case TokenKind.EndOfFile:
                    end = BlockEnd.EndOfFile;
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    Advance();
                    break;
                case TokenKind.Text:
                    if (owner != BlockOwner.Case)
                    {
                        statements.Add(new TextStatement(_current.Span));
                    }

                    Advance();
                    break;
                case TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.EscapeEnter or TokenKind.EscapeExit:
                    statements.Add(ParseCodeMark(statements));
                    break;
                default:
                    end = ParseWord(owner, statements, expectsEndOfStatement);
                    break;
            }
        }

        if (end == BlockEnd.EndOfFile && _blockDepth > 1)
        {
            throw new ParseException(_previous.Span, "The 'end' of a statement is missing.");
        }

        _depth--;
        _blockDepth--;
        return (new BlockStatement(SpanFrom(start), statements), end.Value);
    }

    /// <summary>Parses a statement, or the word that ends the block.</summary>
    private BlockEnd? ParseWord(BlockOwner owner, List<Statement> statements, bool expectsEndOfStatement)
    {
        var word = IsAt(TokenKind.Identifier) ? TextOf(_current) : default;
        switch (word)
        {
            case "end":
                ParseEnd(expectsEndOfStatement);
                return BlockEnd.End;
            case "else":
                if (owner is BlockOwner.If or BlockOwner.When or BlockOwner.For)
                {
                    return BlockEnd.Else;
                }

                var misplacedElse = Error("'else' without an 'if', 'when' or 'for' before it.");
                ParseElse();
                throw misplacedElse;
            case "when":
                if (owner is BlockOwner.Case or BlockOwner.When)
                {
                    return BlockEnd.When;
                }

                var misplacedWhen = Error("'when' without a 'case' before it.");
                ParseWhen();
                throw misplacedWhen;
            default:
                if (owner == BlockOwner.Case && IsWord)
                {
                    throw Error($"Expected 'when' instead of '{Describe(_current)}'.");
                }

                statements.Add(ParseStatement(word));
                return null;
        }
    }

    private bool IsWord => _current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier;

    private void ParseEnd(bool expectsEndOfStatement)
    {
        Advance();
        if (expectsEndOfStatement)
        {
            ExpectEndOfStatement();
        }

        if (_blockDepth == 1)
        {
            throw new ParseException(TextSpan.FromBounds(_previous.Span.End - 1, _previous.Span.End), "'end' without a statement to end.");
        }
    }

    private Statement ParseStatement(ReadOnlySpan<char> word)
    {
        var start = _current.Span.Start;
        _statementStart = start;
        switch (word)
        {
            case "if":
                return ParseIf(start);
            case "for" or "tablerow" when Peek().Kind != TokenKind.Dot:
                return ParseFor(start, isTableRow: word.Length > 3);
            case "while" when Peek().Kind != TokenKind.Dot:
                return ParseWhile(start);
            case "case":
                return ParseCase(start);
            case "func":
                return ParseFunction(isAnonymous: false);
            case "break" or "continue":
                var isBreak = word.Length == 5;
                Advance();
                ExpectEndOfStatement();
                return isBreak ? new BreakStatement(SpanFrom(start)) : new ContinueStatement(SpanFrom(start));
            case "ret":
                return ParseReturn(start);
            case "capture":
                return ParseCapture(start);
            case "with":
                Advance();
                var target = ExpectExpression(default);
                ExpectEndOfStatement();
                var withBody = ParseBody(BlockOwner.Other);
                return new WithStatement(SpanFrom(start), target, withBody);
            case "wrap":
                Advance();
                var function = ExpectExpression(default);
                ExpectEndOfStatement();
                var wrapBody = ParseBody(BlockOwner.Other);
                return new WrapStatement(SpanFrom(start), function, wrapBody);
            case "import":
                Advance();
                var value = ExpectExpression(default);
                ExpectEndOfStatement();
                return new ImportStatement(SpanFrom(start), value);
            case "readonly":
                Advance();
                var variable = ExpectVariable(start);
                ExpectEndOfStatement();
                return new ReadOnlyStatement(SpanFrom(start), variable);
            default:
                return IsStartOfExpression() ? ParseExpressionStatement() : throw Error($"Unexpected '{Describe(_current)}'.");
        }
    }

    private BlockStatement ParseBody(BlockOwner owner) => ParseBlock(owner).Block;

    private CodeMarkStatement ParseCodeMark(List<Statement> before)
    {
        var mark = _current;
        Advance();
        var indent = mark.Kind switch
        {
            TokenKind.CodeEnter => before is [.., TextStatement text] ? IndentBefore(text.Span.End) : "",
            TokenKind.EscapeEnter => "",
            _ => null,
        };
        return new CodeMarkStatement(mark.Span, indent);
    }

    /// <summary>The blanks between the start of the line and a place; none when something else stands there.</summary>
    private string IndentBefore(int end)
    {
        var start = end;
        while (start > 0 && _text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(_text[start - 1]))
            {
                return "";
            }

            start--;
        }

        return _text[start..end];
    }

    /// <summary>An expression, or the declaration of a function as <c>f(x) = …</c>.</summary>
    private Statement ParseExpressionStatement()
    {
        var start = _current.Span.Start;
        var expression = ExpectExpression(new ExpressionContext { Parent = ExpressionParent.Statement });
        if (expression is InlineFunctionExpression declaration)
        {
            return declaration.Function;
        }

        ExpectEndOfStatement();
        return new ExpressionStatement(SpanFrom(start), expression);
    }

    private IfStatement ParseIf(int start)
    {
        Advance();
        var condition = ExpectExpression(new ExpressionContext { ForbidsAssignment = true });
        ExpectEndOfStatement();
        var (body, end) = ParseBlock(BlockOwner.If);
        var otherwise = end == BlockEnd.Else ? ParseElse() : null;
        return new IfStatement(SpanFrom(start), condition, body, otherwise);
    }

    /// <summary>An <c>else</c> or <c>else if</c>.</summary>
    private Statement ParseElse()
    {
        Enter();
        var start = _current.Span.Start;
        Advance();
        Statement statement;
        if (IsAtWord("if"))
        {
            statement = ParseIf(_current.Span.Start);
        }
        else
        {
            ExpectEndOfStatement();
            var body = ParseBody(BlockOwner.Else);
            statement = new ElseStatement(SpanFrom(start), body);
        }

        _depth--;
        return statement;
    }

    private CaseStatement ParseCase(int start)
    {
        Advance();
        var value = ExpectExpression(new ExpressionContext { ForbidsAssignment = true });
        ExpectEndOfStatement();
        var (before, end) = ParseBlock(BlockOwner.Case);
        var first = end == BlockEnd.When ? ParseWhen() : null;
        return new CaseStatement(SpanFrom(start), value, before, first);
    }

    private WhenStatement ParseWhen()
    {
        Enter();
        var start = _current.Span.Start;
        _statementStart = start;
        Advance();
        var values = new List<Expression>();
        while (IsStartOfExpression())
        {
            values.Add(ParseExpression(new ExpressionContext { Mode = ExpressionMode.When, ForbidsAssignment = true }));
            if (_current.Kind is TokenKind.Comma or TokenKind.DoubleBar)
            {
                Advance();
            }
        }

        if (values.Count == 0)
        {
            throw Error("'when' needs a value.");
        }

        ExpectEndOfStatement();
        var (body, end) = ParseBlock(BlockOwner.When);
        Statement? next = end switch
        {
            BlockEnd.When => ParseWhen(),
            BlockEnd.Else => ParseElse(),
            _ => null,
        };
        _depth--;
        return new WhenStatement(SpanFrom(start), values, body, next);
    }

    private WhileStatement ParseWhile(int start)
    {
        Advance();
        var condition = ExpectExpression(new ExpressionContext { ForbidsAssignment = true });
        ExpectEndOfStatement();
        var body = ParseBody(BlockOwner.Other);
        return new WhileStatement(SpanFrom(start), condition, body);
    }

    private ForStatement ParseFor(int start, bool isTableRow)
    {
        Advance();
        var variable = ExpectExpression(new ExpressionContext { Mode = ExpressionMode.Basic });
        if (!variable.IsPath)
        {
            throw new ParseException(SpanFrom(start), "Expected a variable behind 'for'.");
        }

        if (!IsAtWord("in"))
        {
            throw new ParseException(SpanFrom(start), $"Expected 'in' instead of '{Describe(_current)}'.");
        }

        Advance();
        var options = new List<NamedArgument>();
        var items = ExpectExpression(new ExpressionContext { LoopOptions = options });
        ExpectEndOfStatement();
        var (body, end) = ParseBlock(BlockOwner.For);
        ElseStatement? otherwise = null;
        if (end == BlockEnd.Else)
        {
            var following = ParseElse();
            otherwise = following as ElseStatement ?? throw new ParseException(following.Span, "'else if' is not possible in a 'for'.");
        }

        return new ForStatement(SpanFrom(start), isTableRow, variable, items, options, body, otherwise);
    }

    private ReturnStatement ParseReturn(int start)
    {
        Advance();
        var value = IsStartOfExpression() ? ParseExpression(default) : null;
        ExpectEndOfStatement();
        return new ReturnStatement(SpanFrom(start), value);
    }

    private CaptureStatement ParseCapture(int start)
    {
        Advance();
        var target = ExpectExpression(default);
        ExpectEndOfStatement();
        var body = ParseBody(BlockOwner.Other);
        return new CaptureStatement(SpanFrom(start), target, body);
    }

    private VariableExpression ExpectVariable(int statementStart)
    {
        if (_current.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier))
        {
            throw new ParseException(SpanFrom(statementStart), $"Expected a variable instead of '{Describe(_current)}'.");
        }

        return ParseVariable() as VariableExpression
            ?? throw new ParseException(SpanFrom(statementStart), "Expected a simple variable.");
    }
}
