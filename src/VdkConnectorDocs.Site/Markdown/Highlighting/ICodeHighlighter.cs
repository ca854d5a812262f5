namespace VdkConnectorDocs.Site.Markdown.Highlighting;

/// <summary>
/// Finds the pieces of one language. It never fails: code that is wrong or of another language is highlighted as far as it looks like
/// this one, in time proportional to its length. Safe to use from several threads.
/// </summary>
public interface ICodeHighlighter
{
    /// <summary>The names by which a document may call the language, in lower case; the first is the language's own.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Appends the pieces in ascending order, none overlapping another.</summary>
    void Highlight(string code, ICollection<CodeToken> tokens);
}
