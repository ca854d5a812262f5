using System.Text;

namespace VdkConnectorDocs.Site.Markdown.Html;

/// <summary>
/// The headings of a document as the page has them: without gaps in their levels, under the page's own, each with an id.
/// </summary>
/// <param name="topLevel">The level of the topmost heading, 1 to 6.</param>
internal sealed class HeadingOutline(int topLevel)
{
    // The document's levels of the headings that are open around the current place.
    private readonly Stack<int> _open = new();

    public List<DocumentHeading> Headings { get; } = [];

    /// <summary>The level on the page for a heading of a level in the document.</summary>
    public int Enter(int documentLevel)
    {
        while (_open.TryPeek(out var level) && level >= documentLevel)
        {
            _open.Pop();
        }

        _open.Push(documentLevel);
        return Math.Min(6, topLevel + _open.Count - 1);
    }

    /// <summary>Takes the last entered heading back.</summary>
    public void Forget() => _open.Pop();

    /// <summary>
    /// The anchor GitHub gives a heading: lower case, white space as <c>-</c>, without other punctuation; letters of every script stay.
    /// </summary>
    public static string Slug(string text)
    {
        const int MaximumLength = 80;
        var slug = new StringBuilder(Math.Min(text.Length, MaximumLength));
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (slug.Length >= MaximumLength)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-')
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }
}
