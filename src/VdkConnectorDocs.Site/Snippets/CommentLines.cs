using System.Text;

namespace VdkConnectorDocs.Site.Snippets;

/// <summary>Writes any text as comment lines that begin with <c># </c>, which all formats have in common.</summary>
internal static class CommentLines
{
    private const int Width = 78;

    /// <summary>Appends the text, folded; nothing for an empty text.</summary>
    public static void Append(StringBuilder to, string comment)
    {
        var column = 0;
        foreach (var word in comment.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            var clean = Clean(word);
            if (column > 0 && column + 1 + clean.Length > Width)
            {
                to.Append('\n');
                column = 0;
            }

            to.Append(column == 0 ? "# " : " ").Append(clean);
            column += clean.Length + (column == 0 ? 2 : 1);
        }

        if (column > 0)
        {
            to.Append('\n');
        }
    }

    // Control characters could end the line for some reader (NEL, form feed) or hide what follows on a terminal.
    private static string Clean(string word) =>
        word.Any(char.IsControl) ? string.Concat(word.Select(c => char.IsControl(c) ? '�' : c)) : word;
}
