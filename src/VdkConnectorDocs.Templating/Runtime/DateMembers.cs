using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The members of dates and time spans.</summary>
internal static class DateMembers
{
    public static bool TryGet(DateTime date, string name, out ScriptValue result)
    {
        result = name switch
        {
            "year" => date.Year,
            "month" => date.Month,
            "day" => date.Day,
            "hour" => date.Hour,
            "minute" => date.Minute,
            "second" => date.Second,
            "millisecond" => date.Millisecond,
            "microsecond" => date.Microsecond,
            "nanosecond" => date.Nanosecond,
            "day_of_week" => date.DayOfWeek.ToString(),
            "day_of_year" => date.DayOfYear,
            "ticks" => date.Ticks,
            "date" => date.Date,
            "time_of_day" => date.TimeOfDay,
            "kind" => date.Kind.ToString(),
            _ => ScriptValue.Null,
        };
        return !result.IsNull;
    }

    public static bool TryGet(TimeSpan span, string name, out ScriptValue result)
    {
        result = name switch
        {
            "days" => span.Days,
            "hours" => span.Hours,
            "minutes" => span.Minutes,
            "seconds" => span.Seconds,
            "milliseconds" => span.Milliseconds,
            "microseconds" => span.Microseconds,
            "nanoseconds" => span.Nanoseconds,
            "ticks" => span.Ticks,
            "total_days" => span.TotalDays,
            "total_hours" => span.TotalHours,
            "total_minutes" => span.TotalMinutes,
            "total_seconds" => span.TotalSeconds,
            "total_milliseconds" => span.TotalMilliseconds,
            "total_microseconds" => span.TotalMicroseconds,
            "total_nanoseconds" => span.TotalNanoseconds,
            _ => ScriptValue.Null,
        };
        return !result.IsNull;
    }
}
