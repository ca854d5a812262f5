using System.Globalization;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>Numbers, dates and time spans as text by .NET's format strings, in the invariant culture.</summary>
internal static class ValueFormat
{
    /// <summary>Formats a value; a wrong format, or a culture other than the invariant one, is an error at the call.</summary>
    public static string Format(in FunctionCall call, ScriptValue value, string? format, string? culture)
    {
        CheckCulture(call, culture);
        format ??= "";
        call.CheckPattern(format);
        call.CheckPatternLength(PrecisionOf(format));
        try
        {
            return value.Kind switch
            {
                ScriptValueKind.DateTime => ZonelessDate.Format(value.AsDateTime(), format),
                ScriptValueKind.Int32 => value.AsInt32().ToString(format, CultureInfo.InvariantCulture),
                ScriptValueKind.Int64 => value.AsInt64().ToString(format, CultureInfo.InvariantCulture),
                ScriptValueKind.Single => value.AsSingle().ToString(format, CultureInfo.InvariantCulture),
                ScriptValueKind.Double => value.AsDouble().ToString(format, CultureInfo.InvariantCulture),
                ScriptValueKind.Decimal => value.AsDecimal().ToString(format, CultureInfo.InvariantCulture),
                ScriptValueKind.BigInteger => value.AsBigInteger().ToString(format, CultureInfo.InvariantCulture),
                ScriptValueKind.TimeSpan => value.AsTimeSpan().ToString(format, CultureInfo.InvariantCulture),
                _ => value.AsChar().ToString(),
            };
        }
        catch (FormatException)
        {
            throw call.Error($"'{Excerpt.Of(format)}' is not a format of such values.");
        }
    }

    /// <summary>Only the invariant culture is available, whatever the machine has installed.</summary>
    public static void CheckCulture(in FunctionCall call, string? culture)
    {
        if (!string.IsNullOrEmpty(culture))
        {
            throw call.Error($"The culture '{Excerpt.Of(culture)}' is not available: texts are the same on every machine.");
        }
    }

    /// <summary>How many digits a standard format such as <c>N2</c> asks for.</summary>
    private static long PrecisionOf(string format) =>
        format.Length > 1 && char.IsAsciiLetter(format[0])
        && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : 0;
}
