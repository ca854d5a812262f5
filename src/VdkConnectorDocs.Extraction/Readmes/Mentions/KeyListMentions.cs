using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Options listed in a block of plain text: <c>ACME_HOST - where it is</c>.</summary>
internal static class KeyListMentions
{
    private static readonly string[] Languages = ["", "text", "txt", "plain"];

    public static void Find(string language, IReadOnlyList<CodeLine> lines, MentionList mentions)
    {
        if (!Languages.Contains(language))
        {
            return;
        }

        foreach (var line in lines)
        {
            var text = line.Text.TrimStart();
            var end = text.AsSpan().IndexOfAnyExcept(OptionNames.WordCharacters);
            if (end > 0 && IsUpperCaseName(text[..end]) && text[end..].TrimStart() is ['-' or '–' or '—' or ':', ' ', .. var description])
            {
                mentions.Add(
                    text[..end],
                    MentionPlaces.List,
                    line.Offset + line.Text.Length - text.Length,
                    value: DocumentedDefault.Find(description),
                    required: DocumentedDefault.FindRequired(description));
            }
        }
    }

    private static bool IsUpperCaseName(string text) => OptionNames.IsCompound(text) && !text.Any(char.IsAsciiLetterLower);
}
