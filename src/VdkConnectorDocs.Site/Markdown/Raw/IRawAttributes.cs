namespace VdkConnectorDocs.Site.Markdown.Raw;

/// <summary>The attributes of an element of a document's own HTML.</summary>
internal interface IRawAttributes
{
    /// <summary>The value of an attribute, with character references resolved; null when it is not there.</summary>
    string? Get(string name);
}
