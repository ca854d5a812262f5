using System.Text;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary><c>format % values</c> (Python library reference, "printf-style String Formatting"): <c>%s %r %d %i %f %%</c>.</summary>
internal static class PercentFormatting
{
    /// <summary>Null when the text is not known.</summary>
    public static StrValue? Format(Interpreter interpreter, StrValue format, PythonValue values)
    {
        var text = format.Value;
        var result = new StringBuilder();
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (i < text.Length && text[i] == '%')
            {
                result.Append('%');
                continue;
            }

            PythonValue? value;
            if (i < text.Length && text[i] == '(')
            {
                var end = text.IndexOf(')', i);
                if (end < 0 || values is not DictValue dict || dict.Items.IndexOf(new StrValue(text[(i + 1)..end])) is not (>= 0 and var index))
                {
                    return null;
                }

                value = dict.Items.Items[index].Value;
                i = end + 1;
            }
            else
            {
                value = values is TupleValue tuple ? next < tuple.Items.Length ? tuple.Items[next] : null : next == 0 ? values : null;
                next++;
            }

            var formatted = value is null || i >= text.Length ? null : Convert(text[i], value);
            if (formatted is null || result.Length + formatted.Length > interpreter.Limits.MaxStringLength)
            {
                return null;
            }

            result.Append(formatted);
        }

        return new StrValue(result.ToString(), format.Labels | values.Labels);
    }

    private static string? Convert(char type, PythonValue value) => type switch
    {
        's' => PythonText.Str(value),
        'r' => PythonText.Repr(value),
        'd' or 'i' when Arithmetic.AsInteger(value) is not null => StringFormatting.Format(value, "d"),
        'f' => StringFormatting.Format(value, "f"),
        _ => null,
    };
}
