using System.Text;

namespace VdkConnectorDocs.Extraction.Readmes;

/// <summary>The text of a README that somebody who reads the rendered page can see.</summary>
internal static class VisibleText
{
    private const string Open = "<!--";

    private const string Close = "-->";

    /// <summary>Without comments, and with underscores that are not escaped.</summary>
    public static string Of(string markdown) => WithoutComments(markdown).Replace("\\_", "_", StringComparison.Ordinal);

    private static string WithoutComments(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var position = 0;
        while (position < markdown.Length)
        {
            var open = markdown.IndexOf(Open, position, StringComparison.Ordinal);
            var close = open < 0 ? -1 : markdown.IndexOf(Close, open + Open.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                // What is not closed may as well stand in a block of code; it is taken as text.
                break;
            }

            text.Append(markdown, position, open - position).Append(' ');
            position = close + Close.Length;
        }

        return text.Append(markdown, position, markdown.Length - position).ToString();
    }
}
