using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Syntax;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

/// <summary>What holds for every tree, of whatever input.</summary>
public static class TreeInvariants
{
    public static void Verify(ParseResult result, PythonParserOptions? options = null)
    {
        var depth = Verify(result.Module, new TextSpan(0, result.Source.Length));

        Assert.True(depth - 1 <= (options ?? PythonParserOptions.Default).MaximumDepth, $"The tree is {depth} deep.");
        Assert.Equal(result.Diagnostics.Order(), result.Diagnostics);
    }

    private static int Verify(SyntaxNode node, TextSpan outer)
    {
        Assert.True(node.Span.Length >= 0 && outer.Contains(node.Span), $"{node.GetType().Name} {node.Span} is not in {outer}.");
        var depth = 0;
        var previous = 0;
        foreach (var child in node.Children())
        {
            // Decorators stand in front of what they decorate.
            var isDecorator = child.Span.End <= node.Span.Start && node is FunctionDefinition or ClassDefinition;
            // The default of a parameter is not in its span, as in CPython.
            var isOutside = isDecorator || node is Parameter { Default: not null };
            depth = Math.Max(depth, Verify(child, isOutside ? outer : node.Span));
            // The text of a field with '=' is inside the field and comes before it, as in CPython.
            Assert.True(child.Span.Start >= previous || node is JoinedString, $"The children of {node.GetType().Name} {node.Span} are not in order.");
            previous = child.Span.Start;
        }

        return depth + 1;
    }
}
