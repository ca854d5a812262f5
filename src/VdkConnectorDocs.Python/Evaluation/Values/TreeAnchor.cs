namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>
/// Stands in a string for the folder that the tree will be installed in, which only the run knows. <c>__file__</c> is the marker,
/// a slash and the file's path in the tree, so that path functions work on it as on any absolute path. The marker is a private-use
/// character; a text that holds it is never told as a constant.
/// </summary>
public static class TreeAnchor
{
    public const char Marker = '\uE0FF';

    public static string Of(string path) => $"{Marker}/{path}";

    public static bool IsIn(string text) => text.Contains(Marker, StringComparison.Ordinal);

    /// <summary>The path in the tree of an anchored path; null when the text is none.</summary>
    public static string? TreePath(string text) =>
        text.Length > 1 && text[0] == Marker && text[1] == '/' && text.LastIndexOf(Marker) == 0 ? text[2..] : null;
}
