using VdkConnectorDocs.Python.Printing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python;

/// <summary>Source text for nodes.</summary>
public static class SyntaxText
{
    /// <summary>
    /// An expression as one line of source in the form of CPython 3.13's <c>ast.unparse</c>: single quotes where possible, one blank
    /// around binary operators, parentheses only where needed, no comments. Parsing it gives an equal tree.
    /// </summary>
    public static string Unparse(Expression expression)
    {
        var writer = new ExpressionWriter();
        writer.Write(expression, PrintPrecedence.Test);
        return writer.ToString();
    }
}
