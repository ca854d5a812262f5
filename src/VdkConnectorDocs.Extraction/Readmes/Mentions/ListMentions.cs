using Markdig.Syntax;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Extraction.Readmes.Mentions;

/// <summary>Items of lists that begin with an option: <c>- `ACME_HOST`: where it is (default: localhost)</c>.</summary>
internal static class ListMentions
{
    /// <param name="isAboutOptions">The text around says that the list is about options.</param>
    public static void Find(ListItemBlock item, bool isAboutOptions, MentionList mentions)
    {
        if (!isAboutOptions
            || item.FirstOrDefault() is not ParagraphBlock paragraph
            || LeadingName.Find(paragraph.Inline) is not { } name
            || !BeginsDescription(name))
        {
            return;
        }

        var text = PlainText.Of(paragraph.Inline);
        var description = text.StartsWith(name.Text, StringComparison.Ordinal) ? text[name.Text.Length..] : text;
        mentions.Add(
            name.Text,
            MentionPlaces.List,
            name.Offset,
            value: DocumentedDefault.Find(description),
            required: DocumentedDefault.FindRequired(description));
    }

    /// <summary>Text that is not marked as a name is one when it looks like one and a description follows.</summary>
    private static bool BeginsDescription(LeadingName name)
    {
        if (name.IsMarked)
        {
            return OptionNames.IsCompound(name.Text) || IsUpperCase(name.Text);
        }

        var rest = name.Rest.TrimStart();
        return OptionNames.IsCompound(name.Text) && (rest.Length == 0 || rest[0] is ':' or '-' or '–' or '—' or '=' or '(');
    }

    private static bool IsUpperCase(string text) => !text.Any(char.IsAsciiLetterLower);
}
