using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>Converts arguments to the kinds of parameters.</summary>
internal static class ArgumentConverter
{
    /// <param name="context">The render.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The argument.</param>
    /// <param name="site">The call.</param>
    /// <param name="span">The argument's place.</param>
    public static ScriptValue Convert(
        RenderContext context, FunctionParameter parameter, ScriptValue value, CallSite site, TextSpan span)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Any:
                return value;
            case ParameterKind.Text:
                return value.IsString || value.IsNull ? value : context.ToText(value, new Place(site.Source, span));
            default:
                return value.IsNull && parameter.KeepsNull || TryConvert(parameter.Kind, ref value)
                    ? value
                    : throw new ScriptException(
                        TemplatingDiagnostics.InvalidArgument,
                        site.Source,
                        span,
                        $"The argument '{parameter.Name}' must be {Describe(parameter.Kind)}; a value of type {TypeNames.Of(value)} is not.");
        }
    }

    private static bool TryConvert(ParameterKind kind, ref ScriptValue value)
    {
        switch (kind)
        {
            case ParameterKind.Boolean:
                value = ScriptConvert.ToBoolean(value);
                return true;
            case ParameterKind.Int32:
                var isInt32 = ScriptConvert.TryToInt32(value, out var int32);
                value = isInt32 ? int32 : value;
                return isInt32;
            case ParameterKind.Int64:
                var isInt64 = ScriptConvert.TryToInt64(value, out var int64);
                value = isInt64 ? int64 : value;
                return isInt64;
            case ParameterKind.Double:
                var isDouble = ScriptConvert.TryToDouble(value, out var number);
                value = isDouble ? number : value;
                return isDouble;
            case ParameterKind.DateTime:
                return value.Kind is ScriptValueKind.DateTime or ScriptValueKind.Null;
            case ParameterKind.TimeSpan:
                return value.Kind is ScriptValueKind.TimeSpan or ScriptValueKind.Null;
            case ParameterKind.Object when value.As<RecordValue>() is { } record:
                value = record.ToObject();
                return true;
            case ParameterKind.Object:
                return value.Kind is ScriptValueKind.Object or ScriptValueKind.Null || value.As<ScriptFunction>()?.Members is not null;
            case ParameterKind.Iterable:
                return value.IsNull || ScriptConvert.TryEnumerate(value, out _);
            default:
                return TryToList(ref value);
        }
    }

    private static bool TryToList(ref ScriptValue value)
    {
        if (value.Kind is ScriptValueKind.Null or ScriptValueKind.List || (value.Kind == ScriptValueKind.Sequence && value.AsSequence().IsRange))
        {
            return true;
        }

        if (!ScriptConvert.TryEnumerate(value, out var items))
        {
            return false;
        }

        var array = new ScriptArray();
        foreach (var item in items)
        {
            array.Add(item);
        }

        value = array;
        return true;
    }

    private static string Describe(ParameterKind kind) => kind switch
    {
        ParameterKind.Int32 or ParameterKind.Int64 => "an integer",
        ParameterKind.Double => "a number",
        ParameterKind.DateTime => "a date",
        ParameterKind.TimeSpan => "a time span",
        ParameterKind.Object => "an object",
        _ => "a list",
    };
}
