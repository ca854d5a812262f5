using System.Globalization;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Model;

namespace VdkConnectorDocs.Site.History;

/// <summary>A revision of the change log with its place in the site.</summary>
/// <param name="Content">What the log has of it.</param>
/// <param name="Anchor">The id that it has on the page of its year, and in the log.</param>
internal sealed record PastRevision(CatalogRevision Content, string Anchor)
{
    /// <summary>The year of a revision whose date is none.</summary>
    public const string NoYear = "undated";

    /// <summary>The time of a revision whose date is none.</summary>
    public const string NoTime = "1970-01-01T00:00:00Z";

    /// <summary>How many of its changes <see cref="Content"/> is without, for want of room.</summary>
    public int Omitted { get; init; }

    /// <summary>The name of the folder of its year's page.</summary>
    public string Year => Day is { } day ? day.Year.ToString("D4", CultureInfo.InvariantCulture) : NoYear;

    /// <summary>Its month in words; empty when its date is none.</summary>
    public string Month => Day?.ToString("MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Null when its date is none.</summary>
    public DateOnly? Day => DayOf(Content.Revision.Date);

    /// <summary>Its time as feeds have it (RFC 3339, in UTC); <see cref="NoTime"/> when its date is none.</summary>
    public string Timestamp => TimestampOf(Content.Revision.Date) ?? NoTime;

    /// <summary>Its place on the page of its year, relative to the site's root.</summary>
    public string Address => $"{PageOf(Year)}#{Anchor}";

    /// <summary>The revision with its first changes.</summary>
    /// <param name="most">How many at most.</param>
    public PastRevision First(int most) => Content.Changes.Count <= most ? this : this with
    {
        Content = Content with { Changes = Content.Changes.Take(most).ToEquatableList() },
        Omitted = Omitted + Content.Changes.Count - most,
    };

    /// <summary>The page of a year, relative to the site's root.</summary>
    public static string PageOf(string year) => $"changes/{year}/index.html";

    /// <summary>The day of a date in ISO 8601; null when it is none.</summary>
    public static DateOnly? DayOf(string? date) =>
        date is { Length: >= 10 } && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? TimestampOf(string date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
}
