using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Parsing;

/// <content>Declarations of functions.</content>
internal sealed partial class Parser
{
    /// <summary>Parses <c>func name</c> or <c>do</c>, its parameters and its body.</summary>
    private FunctionStatement ParseFunction(bool isAnonymous)
    {
        var start = _current.Span.Start;
        var expressionLevel = _expressionLevel;
        _expressionLevel = 0;
        Advance();
        var name = isAnonymous ? null : ExpectVariable(start);
        var parameters = IsAt(TokenKind.OpenParen) ? ParseParameters(start) : null;
        ExpectEndOfStatement();
        var (body, _) = ParseBlock(BlockOwner.Other, expectsEndOfStatement: !isAnonymous);
        _expressionLevel = expressionLevel;
        return new FunctionStatement(SpanFrom(start), name, parameters, body);
    }

    private List<ParameterSyntax> ParseParameters(int functionStart)
    {
        Advance();
        var parameters = new List<ParameterSyntax>();
        while (!IsAt(TokenKind.CloseParen))
        {
            if (parameters.Count > 0)
            {
                Expect(TokenKind.Comma, ",");
            }

            if (!IsStartOfExpression())
            {
                throw Error($"Expected a parameter instead of '{Describe(_current)}'.");
            }

            parameters.Add(ParseParameter(functionStart, parameters));
        }

        Advance();
        return parameters;
    }

    private ParameterSyntax ParseParameter(int functionStart, List<ParameterSyntax> before)
    {
        var variable = ExpectVariable(functionStart);
        if (variable.IsLocal)
        {
            throw new ParseException(variable.Span, "A parameter has no '$' before its name.");
        }

        var last = before is [.., var parameter] ? parameter.Mode : ParameterMode.Required;
        switch (_current.Kind)
        {
            case TokenKind.Equal:
                if (last == ParameterMode.Variadic)
                {
                    throw new ParseException(variable.Span, "No parameter may follow one with '...'.");
                }

                Advance();
                return ExpectExpression(default) is LiteralExpression literal
                    ? new ParameterSyntax(SpanFrom(variable.Span.Start), variable.Name, ParameterMode.Optional, literal.Value)
                    : throw new ParseException(variable.Span, "The default of a parameter must be a literal.");
            case TokenKind.TripleDot:
                if (last == ParameterMode.Variadic)
                {
                    throw new ParseException(variable.Span, "Only one parameter may have '...'.");
                }

                Advance();
                return new ParameterSyntax(SpanFrom(variable.Span.Start), variable.Name, ParameterMode.Variadic, ScriptValue.Null);
            default:
                return last == ParameterMode.Required
                    ? new ParameterSyntax(variable.Span, variable.Name, ParameterMode.Required, ScriptValue.Null)
                    : throw new ParseException(variable.Span, "A parameter without a default cannot follow one with a default.");
        }
    }
}
