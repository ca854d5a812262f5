using System.Globalization;
using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The functions of <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static FunctionTable Create() => new FunctionTable("timespan")
        .AddValue("zero", TimeSpan.Zero, isReadOnly: false)
        .Add("from_days", static (in call) => From(call, TimeSpan.FromDays), Parameter.Double("days"))
        .Add("from_hours", static (in call) => From(call, TimeSpan.FromHours), Parameter.Double("hours"))
        .Add("from_minutes", static (in call) => From(call, TimeSpan.FromMinutes), Parameter.Double("minutes"))
        .Add("from_seconds", static (in call) => From(call, TimeSpan.FromSeconds), Parameter.Double("seconds"))
        .Add("from_milliseconds", static (in call) => From(call, TimeSpan.FromMilliseconds), Parameter.Double("millis"))
        .Add("parse", Parse, Parameter.Text("text").NotNull());

    private static ScriptValue From(in FunctionCall call, Func<double, TimeSpan> make)
    {
        try
        {
            return make(call.Double(0));
        }
        catch (Exception failure) when (failure is OverflowException or ArgumentException)
        {
            throw call.Error($"The time span is out of range.");
        }
    }

    private static ScriptValue Parse(in FunctionCall call) =>
        TimeSpan.TryParse(call.Text(0), CultureInfo.InvariantCulture, out var result)
            ? result
            : throw call.Error($"'{Excerpt.Of(call.Text(0))}' is not a time span.");
}
