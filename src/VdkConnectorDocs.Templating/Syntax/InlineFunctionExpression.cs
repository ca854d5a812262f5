using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating.Syntax;

/// <summary>The declaration <c>f(x) = …</c> while its statement is parsed; it is not in a finished tree.</summary>
internal sealed record InlineFunctionExpression(TextSpan Span, FunctionStatement Function) : Expression(Span);
