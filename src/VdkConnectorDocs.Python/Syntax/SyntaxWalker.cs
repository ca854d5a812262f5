namespace VdkConnectorDocs.Python.Syntax;

/// <summary>
/// Visits a tree in the order of the source. It recurses; the parser bounds the depth of its trees
/// (<see cref="PythonParserOptions.MaximumDepth"/>) so that this is safe.
/// </summary>
public abstract class SyntaxWalker
{
    // The children of all nodes on the way down, one behind the other: no list a node.
    private readonly List<SyntaxNode> _children = [];

    /// <summary>Visits a node; the base visits what is below it.</summary>
    public virtual void Visit(SyntaxNode node) => VisitChildren(node);

    /// <summary>Visits what is directly below a node.</summary>
    protected void VisitChildren(SyntaxNode node)
    {
        var first = _children.Count;
        SyntaxChildren.AddTo(node, _children);
        var end = _children.Count;
        for (var index = first; index < end; index++)
            Visit(_children[index]);
        _children.RemoveRange(first, end - first);
    }
}
