using System.Collections.Immutable;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Functions and classes with their decorators and type parameters (Python reference, sections 8.7, 8.8 and 8.10).</summary>
internal sealed partial class Parser
{
    private readonly NodeStack<TypeParameter> _typeParameters = new();

    private Statement ParseDecorated()
    {
        var count = _expressions.Count;
        var highest = 0;
        while (Accept(TokenKind.At))
        {
            _expressions.Push(ParseNamedExpression());
            highest = Math.Max(highest, _height);
            if (_kind == TokenKind.NewLine)
                AdvanceLayout();
            else
                FailExpecting(TokenNames.Of(TokenKind.NewLine));
        }

        var decorators = _expressions.PopFrom(count);
        var start = Start;
        Statement definition;
        if (_kind == TokenKind.Class)
        {
            definition = ParseClass(decorators);
        }
        else if (_kind == TokenKind.Def || (_kind == TokenKind.Async && Next == TokenKind.Def))
        {
            var isAsync = Accept(TokenKind.Async);
            definition = ParseFunction(decorators, isAsync, start);
        }
        else
        {
            FailExpecting("a function or class behind its decorators");
            definition = new PassStatement(default);
        }

        _height = Math.Max(_height, highest + 1);
        return definition;
    }

    private FunctionDefinition ParseFunction(ImmutableArray<Expression> decorators, bool isAsync, int start)
    {
        Advance();
        var nameSpan = _tokens[_index].Span;
        var name = ExpectName("the function's name");
        var typeParameters = ParseTypeParameters();
        var highest = _height;
        Expect(TokenKind.LeftParenthesis);
        var parameters = ParseParameters(TokenKind.RightParenthesis);
        highest = Math.Max(highest, _height);
        Expect(TokenKind.RightParenthesis);
        Expression? returns = null;
        if (Accept(TokenKind.Arrow))
        {
            returns = ParseExpression();
            highest = Math.Max(highest, _height);
        }

        var body = ParseBlock("function definition");
        _height = Math.Max(highest, _height) + 1;
        return new FunctionDefinition(
            name, nameSpan, typeParameters, parameters, returns, body, decorators, isAsync, SpanFrom(start));
    }

    private ClassDefinition ParseClass(ImmutableArray<Expression> decorators)
    {
        var start = Start;
        Advance();
        var nameSpan = _tokens[_index].Span;
        var name = ExpectName("the class's name");
        var typeParameters = ParseTypeParameters();
        var highest = _height;
        ImmutableArray<Expression> bases = [];
        ImmutableArray<Keyword> keywords = [];
        if (Accept(TokenKind.LeftParenthesis))
        {
            (bases, keywords) = ParseArguments();
            highest = Math.Max(highest, _height);
        }

        var body = ParseBlock("class definition");
        _height = Math.Max(highest, _height) + 1;
        return new ClassDefinition(name, nameSpan, typeParameters, bases, keywords, body, decorators, SpanFrom(start));
    }

    /// <summary>The type parameters in brackets, if there are any (PEP 695 and PEP 696).</summary>
    private ImmutableArray<TypeParameter> ParseTypeParameters()
    {
        _height = 0;
        if (!Accept(TokenKind.LeftBracket))
            return [];

        var count = _typeParameters.Count;
        var highest = 0;
        do
        {
            _typeParameters.Push(ParseTypeParameter());
            highest = Math.Max(highest, _height);
        }
        while (Accept(TokenKind.Comma) && _kind != TokenKind.RightBracket);

        Expect(TokenKind.RightBracket);
        _height = highest;
        return _typeParameters.PopFrom(count);
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Start;
        var prefix = _kind;
        if (prefix is TokenKind.Star or TokenKind.DoubleStar)
            Advance();
        var name = ExpectName("a type parameter");
        Expression? bound = null;
        _height = 0;
        if (prefix == TokenKind.Name && Accept(TokenKind.Colon))
            bound = ParseExpression();

        var height = _height;
        Expression? value = null;
        if (Accept(TokenKind.Equal))
        {
            value = prefix == TokenKind.Star && _kind == TokenKind.Star ? ParseStarred(Precedence.BitwiseOr) : ParseExpression();
            height = Math.Max(height, _height);
        }

        _height = height + 1;
        return prefix switch
        {
            TokenKind.Star => new TypeVariableTuple(name, value, SpanFrom(start)),
            TokenKind.DoubleStar => new ParameterSpecification(name, value, SpanFrom(start)),
            _ => new TypeVariable(name, bound, value, SpanFrom(start)),
        };
    }
}
