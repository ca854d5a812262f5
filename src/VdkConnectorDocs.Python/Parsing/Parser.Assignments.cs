using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>Expression statements and the assignments that begin like one (Python reference, sections 7.1 and 7.2).</summary>
internal sealed partial class Parser
{
    private Statement ParseExpressionStatement()
    {
        var first = _index;
        var start = Start;
        var expression = ParseStarExpressionsOrYield();
        switch (_kind)
        {
            case TokenKind.NewLine or TokenKind.Semicolon:
                _height++;
                return new ExpressionStatement(expression, SpanFrom(start));
            case TokenKind.Equal:
                return ParseAssignment(expression, start);
            case TokenKind.Colon:
                return ParseAnnotatedAssignment(expression, first);
            case >= TokenKind.PlusEqual and <= TokenKind.AtEqual:
                return ParseAugmentedAssignment(expression, start);
            default:
                CheckPythonTwoStatement(first);
                _height++;
                return new ExpressionStatement(expression, SpanFrom(start));
        }
    }

    /// <summary>What stands right of an assignment.</summary>
    private Expression ParseStarExpressionsOrYield() => _kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    private AssignStatement ParseAssignment(Expression target, int start)
    {
        var count = _expressions.Count;
        var highest = _height;
        var value = target;
        while (_kind == TokenKind.Equal)
        {
            CheckTarget(value, "assign to");
            _expressions.Push(value);
            if (!Accept(TokenKind.Equal))
                break;
            value = ParseStarExpressionsOrYield();
            highest = Math.Max(highest, _height);
        }

        _height = highest + 1;
        return new AssignStatement(_expressions.PopFrom(count), value, SpanFrom(start));
    }

    private AnnotatedAssignStatement ParseAnnotatedAssignment(Expression target, int first)
    {
        if (target is not (NameExpression or AttributeExpression or SubscriptExpression))
            Fail(PythonDiagnostics.InvalidTarget, target.Span, "annotate", Targets.Describe(target));
        var highest = _height;
        var isSimple = target is NameExpression && _tokens[first].Kind == TokenKind.Name;
        Accept(TokenKind.Colon);
        var annotation = ParseExpression();
        highest = Math.Max(highest, _height);
        Expression? value = null;
        if (Accept(TokenKind.Equal))
        {
            value = ParseStarExpressionsOrYield();
            highest = Math.Max(highest, _height);
        }

        _height = highest + 1;
        return new AnnotatedAssignStatement(target, annotation, value, isSimple, SpanFrom(_tokens[first].Start));
    }

    private AugmentedAssignStatement ParseAugmentedAssignment(Expression target, int start)
    {
        if (target is not (NameExpression or AttributeExpression or SubscriptExpression))
            Fail(PythonDiagnostics.InvalidTarget, target.Span, "assign in place to", Targets.Describe(target));
        var highest = _height;
        var @operator = Operators.OfAugmentedAssignment(_kind);
        Accept(_kind is TokenKind.None ? TokenKind.Error : _kind);
        var value = ParseStarExpressionsOrYield();
        _height = Math.Max(highest, _height) + 1;
        return new AugmentedAssignStatement(target, @operator, value, SpanFrom(start));
    }

    private void CheckTarget(Expression target, string verb)
    {
        if (Targets.FindInvalid(target, allowStar: verb != "delete") is { } invalid && !_hasFailed)
            Fail(PythonDiagnostics.InvalidTarget, invalid.Span, verb, Targets.Describe(invalid));
    }

    /// <summary>The targets of a <c>for</c>, up to its <c>in</c>.</summary>
    private Expression ParseForTargets()
    {
        var start = Start;
        var first = ParseStarTarget();
        if (_kind != TokenKind.Comma)
            return first;

        var count = _expressions.Count;
        var highest = _height;
        _expressions.Push(first);
        while (Accept(TokenKind.Comma) && _kind != TokenKind.In)
        {
            _expressions.Push(ParseStarTarget());
            highest = Math.Max(highest, _height);
        }

        SetHeight(highest);
        return new TupleDisplay(_expressions.PopFrom(count), SpanFrom(start));
    }

    private Expression ParseStarTarget()
    {
        var start = Start;
        var isStarred = Accept(TokenKind.Star);
        var target = ParseSubexpression(Precedence.BitwiseOr);
        CheckTarget(target, "assign to");
        if (!isStarred)
            return target;
        SetHeight(_height);
        return new StarredExpression(target, SpanFrom(start));
    }

    private void CheckPythonTwoStatement(int first)
    {
        if (_tokens[first].Kind != TokenKind.Name || first + 1 != _index || _hasFailed)
            return;
        var name = _names[_tokens[first].Value];
        if (name is "print" or "exec" && _kind is TokenKind.Name or TokenKind.String or TokenKind.FormattedStart or TokenKind.Integer)
            Fail(PythonDiagnostics.PythonTwoStatement, _tokens[first].Span, name);
    }
}
