using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Python.Syntax;

/// <summary>
/// A node of the tree of a Python file. The tree has the shape of CPython's <c>ast</c> module (3.13) and keeps its names, so that
/// the two can be compared node by node; spans cover what CPython's <c>lineno</c>…<c>end_col_offset</c> cover. Nodes are immutable
/// and know neither how they are evaluated nor how they are printed.
/// </summary>
/// <param name="Span">Where the node stands in its file.</param>
public abstract record SyntaxNode(TextSpan Span);
