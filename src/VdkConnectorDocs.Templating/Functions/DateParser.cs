using System.Globalization;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// Dates from text, in the invariant culture. A text without a time zone is in UTC; one without a year or without a date is completed
/// from the time of the render: never from the machine's clock and zone.
/// </summary>
internal static class DateParser
{
    // A leap year, so that it completes February 29.
    private const string ProbeYear = " 2000";
    private const string ProbeDate = " 2000-01-01";

    private const DateTimeStyles Styles =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>
    /// Reads a date, of kind local as in the official engine. The first day of year 1 for a text that is no date.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="text">The text.</param>
    /// <param name="format">The format of .NET, or null for whatever .NET takes for a date.</param>
    public static DateTime Parse(in FunctionCall call, string text, string? format)
    {
        try
        {
            var isDate = format is null
                ? TryParse(text, call.Context.Now, out var date)
                : TryParse(text, format, call.Context.Now, out date);
            return isDate ? DateTime.SpecifyKind(date, DateTimeKind.Local) : default;
        }
        catch (FormatException)
        {
            // TryParseExact throws for a format of one letter that is none.
            throw call.Error($"'{Excerpt.Of(format)}' is not a format of dates.");
        }
    }

    private static bool TryParse(string text, DateTime now, out DateTime date)
    {
        if (!DateTime.TryParse(text, Culture, Styles, out date))
        {
            // February 29 without a year is no date where the machine's year is not a leap year.
            return DateTime.TryParse(text + ProbeYear, Culture, Styles, out date)
                && date is { Month: 2, Day: 29 }
                && TryMoveToYear(ref date, now.Year);
        }

        if (date.Date == DateTime.MinValue.Date && DateTime.TryParse(text + ProbeDate, Culture, Styles, out var time))
        {
            date = now.Date + time.TimeOfDay;
            return true;
        }

        return !IsWithoutYear(text, date) || TryMoveToYear(ref date, now.Year);
    }

    private static bool IsWithoutYear(string text, DateTime date) =>
        DateTime.TryParse(text + ProbeYear, Culture, Styles, out var probe)
        && probe.Month == date.Month
        && probe.Day == date.Day
        && probe.TimeOfDay == date.TimeOfDay;

    private static bool TryParse(string text, string format, DateTime now, out DateTime date)
    {
        var isTimeOnly = format is "t" or "T" || (format.Length > 1 && !format.AsSpan().ContainsAny('y', 'M', 'd'));
        if (isTimeOnly)
        {
            var isTime = DateTime.TryParseExact(text, format, Culture, Styles, out date);
            date = now.Date + date.TimeOfDay;
            return isTime;
        }

        var isWithoutYear = format is "m" or "M" || (format.Length > 1 && !format.Contains('y', StringComparison.Ordinal));
        if (!isWithoutYear)
        {
            return DateTime.TryParseExact(text, format, Culture, Styles, out date);
        }

        var expanded = format is "m" or "M" ? Culture.DateTimeFormat.MonthDayPattern : format;
        return DateTime.TryParseExact(text + ProbeYear, expanded + " yyyy", Culture, Styles, out date)
            && TryMoveToYear(ref date, now.Year);
    }

    private static bool TryMoveToYear(ref DateTime date, int year)
    {
        if (date is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year))
        {
            date = default;
            return false;
        }

        date = new DateTime(year, date.Month, date.Day) + date.TimeOfDay;
        return true;
    }
}
