namespace VdkConnectorDocs.Site.History;

/// <summary>A revision as a page shows it.</summary>
/// <param name="Omitted">How many of its changes stand in no section.</param>
internal sealed record ShownRevision(PastRevision Revision, IReadOnlyList<ChangeSection> Sections, int Omitted)
{
    /// <param name="most">How many changes at most.</param>
    public static ShownRevision Of(PastRevision revision, int most)
    {
        var changes = revision.Content.Changes;
        return new ShownRevision(revision, ChangeSections.Of([.. changes.Take(most)]), Math.Max(changes.Count - most, 0));
    }
}

/// <summary>The revisions of a month.</summary>
/// <param name="Label">The month in words; empty when they have no date.</param>
/// <param name="Revisions">Newest first.</param>
internal sealed record ShownMonth(string Label, IReadOnlyList<ShownRevision> Revisions)
{
    /// <summary>The id of its heading.</summary>
    public string Anchor => Label.Length > 0 ? Label.Split(' ')[0].ToLowerInvariant() : "undated";
}
