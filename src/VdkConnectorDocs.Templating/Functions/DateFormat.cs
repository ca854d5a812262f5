using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The patterns of dates, as <c>%d %b %Y</c>.</summary>
internal static class DateFormat
{
    public const string Default = "%d %b %Y";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Formats a date; a letter that is none of the pattern language stands for itself.</summary>
    public static string Format(DateTime date, string pattern)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                result.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g')
            {
                // Chooses the invariant culture, which is the only one here.
                continue;
            }

            if (Field(date, pattern[i]) is { } field)
            {
                result.Append(field);
            }
            else
            {
                result.Append('%').Append(pattern[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// A pattern (<c>%Y</c>) as a format of .NET (<c>yyyy</c>). What is not a field stays: it is a format of .NET too.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="call">The call that needs it.</param>
    /// <param name="index">Which argument of the call the pattern is, or -1 to report errors at the call.</param>
    public static string ToNetFormat(string pattern, in FunctionCall call, int index)
    {
        call.CheckPattern(pattern);
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                format.Append(pattern[i]);
                continue;
            }

            i++;
            if (NetPattern(pattern[i]) is { } field)
            {
                format.Append(field);
            }
            else if (IsField(pattern[i]))
            {
                throw call.ArgumentError(index, $"%{pattern[i]} can be written, but not read.");
            }
            else if (pattern[i] != 'g')
            {
                format.Append('%').Append(pattern[i]);
            }
        }

        return format.ToString();
    }

    private static string? NetPattern(char field) => field switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'B' or 'h' => "MMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };

    /// <summary>Whether a letter is a field that has no format of .NET.</summary>
    private static bool IsField(char field) => field is 'C' or 'j' or 'n' or 's' or 't' or 'u' or 'U' or 'v' or 'V' or 'W' or 'w' or '%';

    private static string? Field(DateTime date, char field) => field switch
    {
        'B' => date.ToString("MMMM", Culture),
        'C' => (date.Year / 100).ToString("D2", Culture),
        'e' => date.Day.ToString(Culture).PadLeft(2),
        'j' => date.DayOfYear.ToString("D3", Culture),
        'k' => date.Hour.ToString(Culture).PadLeft(2),
        'l' => date.ToString("%h", Culture).PadLeft(2),
        'n' => "\n",
        'P' => date.ToString("tt", Culture).ToLowerInvariant(),
        's' => ((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(Culture),
        't' => "\t",
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(Culture),
        'U' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
        'v' => $"{date.Day,2}-{date.ToString("MMM", Culture).ToUpperInvariant()}-{date.Year:D4}",
        'V' => Week(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'w' => ((int)date.DayOfWeek).ToString(Culture),
        'W' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday),
        'Z' => "+00:00",
        '%' => "%",
        _ => NetPattern(field) is { } pattern ? date.ToString(pattern, Culture) : null,
    };

    private static string Week(DateTime date, CalendarWeekRule rule, DayOfWeek firstDay) =>
        Culture.Calendar.GetWeekOfYear(date, rule, firstDay).ToString("D2", Culture);
}
