using System.Collections.Immutable;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>What a function or a lambda takes (Python reference, sections 8.7 and 6.14).</summary>
internal sealed partial class Parser
{
    private const int DefaultWeight = 4;

    private readonly NodeStack<Parameter> _parameters = new();

    /// <param name="end">The token behind the parameters: a parenthesis, or the colon of a lambda, which has no annotations.</param>
    private Parameters ParseParameters(TokenKind end)
    {
        var start = Start;
        var state = new ParameterState(_parameters.Count, end == TokenKind.RightParenthesis);
        while (_kind != end && !_hasFailed)
        {
            ParseParameter(ref state);
            if (!Accept(TokenKind.Comma))
                break;
        }

        if (state.IsBareStar && !state.HasKeywordOnly)
            Fail(PythonDiagnostics.InvalidParameters, SpanOfPrevious(), "a bare '*' needs named parameters after it");
        if (!state.HasStar)
            state.Regular = _parameters.PopFrom(state.Mark);
        var keywordOnly = _parameters.PopFrom(state.Mark);
        _height = state.Height + 1;
        var span = Start == start ? new TextSpan(start, 0) : SpanFrom(start);
        return new Parameters(state.PositionalOnly, state.Regular, state.VariadicPositional, keywordOnly, state.VariadicKeyword, span);
    }

    private void ParseParameter(ref ParameterState state)
    {
        if (state.VariadicKeyword is not null)
        {
            Fail(PythonDiagnostics.InvalidParameters, _tokens[_index].Span, "nothing can follow the '**' parameter");
            return;
        }

        switch (_kind)
        {
            case TokenKind.Slash:
                ParseSlash(ref state);
                break;
            case TokenKind.Star:
                ParseStarParameter(ref state);
                break;
            case TokenKind.DoubleStar:
                Advance();
                state.VariadicKeyword = ParseOneParameter(ref state, allowDefault: false, allowStar: false);
                break;
            default:
                var parameter = ParseOneParameter(ref state, allowDefault: true, allowStar: false);
                if (!state.HasStar && parameter.Default is null && state.HasDefault)
                    Fail(PythonDiagnostics.InvalidParameters, parameter.Span, $"'{parameter.Name}' needs a default, as it follows one");
                state.HasDefault |= parameter.Default is not null;
                state.HasKeywordOnly |= state.HasStar;
                _parameters.Push(parameter);
                break;
        }
    }

    private void ParseSlash(ref ParameterState state)
    {
        if (state.HasStar || state.HasSlash || _parameters.Count == state.Mark)
            Fail(PythonDiagnostics.InvalidParameters, _tokens[_index].Span, "'/' can stand only once, behind a parameter and before '*'");
        Accept(TokenKind.Slash);
        state.HasSlash = true;
        state.PositionalOnly = _parameters.PopFrom(state.Mark);
    }

    private void ParseStarParameter(ref ParameterState state)
    {
        if (state.HasStar)
            Fail(PythonDiagnostics.InvalidParameters, _tokens[_index].Span, "'*' can stand only once");
        Accept(TokenKind.Star);
        state.HasStar = true;
        state.Regular = _parameters.PopFrom(state.Mark);
        if (_kind == TokenKind.Comma)
            state.IsBareStar = true;
        else
            state.VariadicPositional = ParseOneParameter(ref state, allowDefault: false, allowStar: true);
    }

    private Parameter ParseOneParameter(ref ParameterState state, bool allowDefault, bool allowStar)
    {
        var start = Start;
        var name = ExpectName("a parameter");
        Expression? annotation = null;
        if (state.HasAnnotations && Accept(TokenKind.Colon))
        {
            annotation = allowStar && _kind == TokenKind.Star ? ParseStarred(Precedence.BitwiseOr) : ParseExpression();
            state.Height = Math.Max(state.Height, _height + 1);
        }

        var span = SpanFrom(start);
        Expression? value = null;
        if (_kind == TokenKind.Equal)
        {
            if (!allowDefault)
                Fail(PythonDiagnostics.InvalidParameters, span, $"'{name}' cannot have a default");
            Accept(TokenKind.Equal);
            value = ParseDefault();
            state.Height = Math.Max(state.Height, _height + 1);
        }

        state.Height = Math.Max(state.Height, 1);
        return new Parameter(name, annotation, value, span);
    }

    /// <summary>A lambda as the default of a lambda as the default… goes through all the methods of this file.</summary>
    private Expression ParseDefault()
    {
        if (!Enter(DefaultWeight))
            return Missing;
        var value = ParseExpression();
        _depth -= DefaultWeight;
        return value;
    }

    private TextSpan SpanOfPrevious() => _index == 0 ? default : _tokens[_index - 1].Span;

    /// <param name="Mark">Where the parameters begin that are not yet in one of the lists.</param>
    private record struct ParameterState(int Mark, bool HasAnnotations)
    {
        public ImmutableArray<Parameter> PositionalOnly { get; set; } = [];

        public ImmutableArray<Parameter> Regular { get; set; } = [];

        public Parameter? VariadicPositional { get; set; }

        public Parameter? VariadicKeyword { get; set; }

        public bool HasSlash { get; set; }

        public bool HasStar { get; set; }

        public bool IsBareStar { get; set; }

        public bool HasKeywordOnly { get; set; }

        public bool HasDefault { get; set; }

        public int Height { get; set; }
    }
}
