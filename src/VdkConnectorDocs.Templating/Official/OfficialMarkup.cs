namespace VdkConnectorDocs.Templating.Official;

/// <summary>Text that is escaped already. What a <c>capture</c> of the official engine gives is so too, but of a type of its own.</summary>
internal sealed class OfficialMarkup(string text)
{
    public override string ToString() => text;
}
