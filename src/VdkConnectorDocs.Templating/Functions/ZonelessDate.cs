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
        var isLocal = date.Kind == DateTimeKind.Local;
        if (format == "U")
        {
            return DateTime.SpecifyKind(date, DateTimeKind.Utc).ToString(format, culture);
        }

        // For these, DateTime would write the machine's offset.
        var isOffset = format.Length > 1
            ? format.Contains('z', StringComparison.Ordinal) || (isLocal && format.Contains('K', StringComparison.Ordinal))
            : isLocal && format is "o" or "O";
        return isOffset ? new DateTimeOffset(date.Ticks, TimeSpan.Zero).ToString(format, culture) : date.ToString(format, culture);
    }
}
