using System.Globalization;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// Dates by .NET's format strings, as on a machine whose time zone is UTC: the kind of a date decides how its zone is written, the
/// machine's zone never.
/// </summary>
internal static class ZonelessDate
{
    /// <exception cref="FormatException">The format is wrong.</exception>
    public static string Format(DateTime date, string format)
    {
        var culture = CultureInfo.InvariantCulture;
        if (format == "U")
        {
            return DateTime.SpecifyKind(date, DateTimeKind.Utc).ToString(format, culture);
        }

        // DateTime would write the machine's offset for these.
        return date.Kind == DateTimeKind.Local || format.Contains('z', StringComparison.Ordinal)
            ? new DateTimeOffset(date.Ticks, TimeSpan.Zero).ToString(format, culture)
            : date.ToString(format, culture);
    }
}
