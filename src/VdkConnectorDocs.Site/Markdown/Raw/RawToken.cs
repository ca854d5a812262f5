namespace VdkConnectorDocs.Site.Markdown.Raw;

internal enum RawTokenKind
{
    Text,
    StartTag,
    EndTag,

    /// <summary>Nothing that is shown.</summary>
    Comment,
}

/// <summary>A piece of a document's own HTML.</summary>
/// <param name="Value">Of a tag the name in lower case; of text the text, with character references resolved; of a comment nothing.</param>
/// <param name="Attributes">Of a start tag, in its order, the first of equal names; names in lower case.</param>
/// <param name="Start">Where it begins in the HTML.</param>
/// <param name="End">Where it ends in the HTML.</param>
internal sealed record RawToken(
    RawTokenKind Kind,
    string Value,
    IReadOnlyList<KeyValuePair<string, string>> Attributes,
    int Start,
    int End) : IRawAttributes
{
    public string? Get(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
