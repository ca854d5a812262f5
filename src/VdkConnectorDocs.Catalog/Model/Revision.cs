namespace VdkConnectorDocs.Catalog.Model;

/// <summary>A commit.</summary>
/// <param name="Commit">Its full hash.</param>
/// <param name="Date">ISO 8601, in UTC: <c>2024-05-13T10:12:41Z</c>. A saved catalog can have any text here.</param>
public sealed record Revision(string Commit, string Date)
{
    private const int DayLength = 10;

    /// <summary>The day of <see cref="Date"/>: <c>2024-05-13</c>.</summary>
    public string Day => Date.Length > DayLength ? Date[..DayLength] : Date;
}
