using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// The functions of <c>date</c>, which is a function too. Local time is UTC on every machine, and <c>date.now</c> the time that the
/// host gave to the render.
/// </summary>
internal static class DateFunctions
{
    private const string OutOfRange = "The date is out of range: dates go from year 1 to year 9999.";

    public static FunctionTable Create() => new FunctionTable("date")
        .SetCall(Call)
        .Add("now", static (in call) => DateTime.SpecifyKind(call.Context.Now, DateTimeKind.Local))
        .Add("utc_now", static (in call) => DateTime.SpecifyKind(call.Context.Now, DateTimeKind.Utc))
        .Add("add_days", static (in call) => Add(call, static (d, n) => d.AddDays(n)), Parameter.DateTime("date"), Parameter.Double("days"))
        .Add("add_months", AddMonths, Parameter.DateTime("date"), Parameter.Int32("months"))
        .Add("add_years", AddYears, Parameter.DateTime("date"), Parameter.Int32("years"))
        .Add("add_hours", static (in call) => Add(call, static (d, n) => d.AddHours(n)), Parameter.DateTime("date"), Parameter.Double("hours"))
        .Add(
            "add_minutes",
            static (in call) => Add(call, static (d, n) => d.AddMinutes(n)),
            Parameter.DateTime("date"),
            Parameter.Double("minutes"))
        .Add(
            "add_seconds",
            static (in call) => Add(call, static (d, n) => d.AddSeconds(n)),
            Parameter.DateTime("date"),
            Parameter.Double("seconds"))
        .Add(
            "add_milliseconds",
            static (in call) => Add(call, static (d, n) => d.AddMilliseconds(n)),
            Parameter.DateTime("date"),
            Parameter.Double("millis"))
        .Add("parse", Parse, Parameter.Text("text"), Parameter.Text("pattern").Optional(), Parameter.Text("culture").Optional())
        .Add(
            "parse_to_string",
            ParseToString,
            Parameter.Text("text"),
            Parameter.Text("output_pattern").Optional(),
            Parameter.Text("output_culture").Optional(),
            Parameter.Text("input_pattern").Optional(),
            Parameter.Text("input_culture").Optional())
        .AddValue("default_format", DateFormat.Default)
        .AddValue("format", DateFormat.Default, isReadOnly: false)
        .Add(
            "to_string",
            ToString,
            Parameter.DateTime("date").Nullable(),
            Parameter.Text("pattern"),
            Parameter.Text("culture").Optional());

    /// <summary><c>date</c> alone is the object; with a text, the date in it.</summary>
    private static ScriptValue Call(in FunctionCall call)
    {
        switch (call.Arguments.Length)
        {
            case 0:
                return Builtins.Globals["date"];
            case 1:
                var text = call.Context.ToText(call[0], call.Site);
                return string.IsNullOrEmpty(text) ? default(ScriptValue) : DateParser.Parse(call, text, null);
            default:
                throw call.Error($"'date' takes one argument; {call.Arguments.Length} are given.");
        }
    }

    private static ScriptValue Parse(in FunctionCall call)
    {
        if (string.IsNullOrEmpty(call.Text(0)))
        {
            return default;
        }

        ValueFormat.CheckCulture(call, call.Text(2));
        return DateParser.Parse(call, call.Text(0)!, FormatAt(call, 1, errorIndex: 1));
    }

    private static ScriptValue ParseToString(in FunctionCall call)
    {
        if (string.IsNullOrEmpty(call.Text(0)))
        {
            return default;
        }

        ValueFormat.CheckCulture(call, call.Text(4));
        var date = DateParser.Parse(call, call.Text(0)!, FormatAt(call, 3, errorIndex: -1));

        // Without a pattern, the official engine takes its own default pattern for a format of .NET.
        ValueFormat.CheckCulture(call, call.Text(2));
        var format = FormatAt(call, 1, errorIndex: -1) ?? DateFormat.Default;
        try
        {
            return ZonelessDate.Format(date, format);
        }
        catch (FormatException)
        {
            throw call.Error($"'{Excerpt.Of(call.Text(1))}' is not a pattern of dates.");
        }
    }

    private static string? FormatAt(in FunctionCall call, int index, int errorIndex) =>
        call.Text(index) is { } pattern ? DateFormat.ToNetFormat(pattern, call, errorIndex) : null;

    private static ScriptValue ToString(in FunctionCall call)
    {
        ValueFormat.CheckCulture(call, call.Text(2));
        var pattern = call.Text(1) ?? throw call.ArgumentError(1, "The pattern must not be null.");
        call.CheckPattern(pattern);
        if (call[0].IsNull)
        {
            return default;
        }

        // %g alone stands for the pattern in date.format, and a space, as in the official engine.
        return DateFormat.Format(call[0].AsDateTime(), pattern == "%g" ? $" {call.Context.CurrentDateFormat}" : pattern);
    }

    private static ScriptValue AddMonths(in FunctionCall call)
    {
        try
        {
            return call[0].AsDateTime().AddMonths(call.Int32(1));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw call.ArgumentError(1, OutOfRange);
        }
    }

    private static ScriptValue AddYears(in FunctionCall call)
    {
        try
        {
            return call[0].AsDateTime().AddYears(call.Int32(1));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw call.Error(OutOfRange);
        }
    }

    private static ScriptValue Add(in FunctionCall call, Func<DateTime, double, DateTime> add)
    {
        try
        {
            return add(call[0].AsDateTime(), call.Double(1));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw call.Error(OutOfRange);
        }
    }
}
