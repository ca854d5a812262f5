using System.Globalization;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>Dates and times (TOML 1.0.0, "Offset Date-Time" to "Local Time"; RFC 3339) from their text.</summary>
internal static class TomlDates
{
    private const int DateLength = 10;

    private const int TimeLength = 8;

    /// <summary>Whether a text begins like a date, which may go on after a blank.</summary>
    public static bool BeginsWithDate(ReadOnlySpan<char> text) =>
        text.Length >= DateLength && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]);

    /// <returns>Null when the text is no date and no time, or names a day or time that does not exist.</returns>
    public static TomlDateTime? Read(ReadOnlySpan<char> text, TextSpan span)
    {
        if (!BeginsWithDate(text))
        {
            return IsTime(text) ? new TomlDateTime(text.ToString(), TomlDateTimeKind.LocalTime, span) : null;
        }

        if (!DateOnly.TryParseExact(text[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return null;
        }

        if (text.Length == DateLength)
        {
            return new TomlDateTime(text.ToString(), TomlDateTimeKind.LocalDate, span);
        }

        if (text[DateLength] is not ('T' or 't' or ' '))
        {
            return null;
        }

        var time = text[(DateLength + 1)..];
        var offsetAt = time.IndexOfAny("Zz+-");
        if (offsetAt < 0)
        {
            return IsTime(time) ? new TomlDateTime(text.ToString(), TomlDateTimeKind.LocalDateTime, span) : null;
        }

        return IsTime(time[..offsetAt]) && IsOffset(time[offsetAt..])
            ? new TomlDateTime(text.ToString(), TomlDateTimeKind.OffsetDateTime, span)
            : null;
    }

    /// <summary><c>hh:mm:ss</c> with a fraction if there is one; second 60 is a leap second.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < TimeLength || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        var fraction = text[TimeLength..];
        return IsNumber(text[..2], 23)
            && IsNumber(text[3..5], 59)
            && IsNumber(text[6..TimeLength], 60)
            && (fraction.IsEmpty || (fraction[0] == '.' && fraction.Length > 1 && !fraction[1..].ContainsAnyExceptInRange('0', '9')));
    }

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text is ['Z' or 'z'] || (text.Length == 6 && text[3] == ':' && IsNumber(text[1..3], 23) && IsNumber(text[4..], 59));

    private static bool IsNumber(ReadOnlySpan<char> digits, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most;
}
