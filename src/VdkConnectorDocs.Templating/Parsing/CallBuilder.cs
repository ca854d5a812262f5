using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>A call without parentheses while its arguments are parsed.</summary>
internal sealed class CallBuilder(Expression target)
{
    private readonly List<Expression> _arguments = [];

    // The official engine gives the end of a call only when it goes on behind an argument; a missing argument is reported there.
    private int _end = 1;

    public void Add(Expression argument)
    {
        _arguments.Add(argument);
        _end = argument.Span.End;
    }

    public void AddWithoutEnd(Expression argument) => _arguments.Add(argument);

    public void EndAt(int end) => _end = end;

    public CallExpression Build() =>
        new(new TextSpan(target.Span.Start, Math.Max(0, _end - target.Span.Start)), target, _arguments, HasParentheses: false);
}
