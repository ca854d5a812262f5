using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>Goes over a syntax tree with the nodes around each node.</summary>
internal static class SyntaxVisit
{
    /// <param name="root">Where to begin; it comes first.</param>
    /// <param name="found">Told of each node with those around it, the outermost first; the list is used again.</param>
    public static void All(SyntaxNode root, Action<SyntaxNode, IReadOnlyList<SyntaxNode>> found) => Visit(root, [], found);

    private static void Visit(SyntaxNode node, List<SyntaxNode> ancestors, Action<SyntaxNode, IReadOnlyList<SyntaxNode>> found)
    {
        found(node, ancestors);
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        ancestors.Add(node);
        foreach (var child in node.Children())
        {
            Visit(child, ancestors, found);
        }

        ancestors.RemoveAt(ancestors.Count - 1);
    }
}
