namespace VdkConnectorDocs.Site.History;

/// <summary>A revision as a page shows it.</summary>
internal sealed record ShownRevision(PastRevision Revision, IReadOnlyList<ChangeSection> Sections)
{
    /// <param name="most">How many changes at most.</param>
    public static ShownRevision Of(PastRevision revision, int most)
    {
        var shown = revision.First(most);
        return new ShownRevision(shown, ChangeSections.Of(shown.Content.Changes));
    }
}

/// <summary>The revisions of a month.</summary>
/// <param name="Label">The month in words; empty when they have no date.</param>
/// <param name="Revisions">Newest first.</param>
internal sealed record ShownMonth(string Label, IReadOnlyList<ShownRevision> Revisions)
{
    /// <summary>The id of its heading.</summary>
    public string Anchor => Label.Length > 0 ? Label.Split(' ')[0].ToLowerInvariant() : PastRevision.NoYear;
}
