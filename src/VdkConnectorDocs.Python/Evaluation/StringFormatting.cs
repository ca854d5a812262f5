using System.Globalization;
using System.Text;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>f-strings, <c>str.format</c> and <c>format()</c> (Python library reference, "Format String Syntax").</summary>
internal static class StringFormatting
{
    public static PythonValue Join(Interpreter interpreter, JoinedString joined)
    {
        PythonValue result = StrValue.Empty;
        foreach (var part in joined.Values)
        {
            var value = part is FormattedValue formatted ? Format(interpreter, formatted, joined) : interpreter.Evaluate(part);
            result = Operators.Apply(interpreter, BinaryOperator.Add, result, value, joined);
            if (result is UnknownValue)
            {
                return result;
            }
        }

        return result;
    }

    /// <summary>The text of a value under a format specification; null when it is not known.</summary>
    public static string? Format(Interpreter interpreter, PythonValue value, string specification)
    {
        if (value is InstanceValue { Class.IsEnum: true } member)
        {
            return PythonText.Formatted(member) is not { } text ? null : specification.Length == 0 ? text : Format(interpreter, new StrValue(text), specification);
        }

        interpreter.Effort.SpendOnCharacters((value as StrValue)?.Value.Length ?? 0);
        return specification.Length == 0 ? PythonText.Str(interpreter, value) : FormatSpecification.TryParse(specification)?.Apply(value);
    }

    /// <summary>What <c>!r</c>, <c>!s</c> and <c>!a</c> make of a value; null when it is not known.</summary>
    private static string? Convert(Interpreter interpreter, PythonValue value, char conversion) => conversion switch
    {
        's' => PythonText.Str(interpreter, value),
        'r' => PythonText.Repr(interpreter, value),
        'a' => PythonText.Repr(interpreter, value) is { } text && text.All(char.IsAscii) ? text : null,
        _ => null,
    };

    /// <summary>The result of <c>text.format(…)</c>.</summary>
    public static PythonValue Format(StrValue template, CallSite call)
    {
        var result = new StringBuilder();
        var text = template.Value;
        var automatic = 0;
        var labels = template.Labels;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                result.Append(text[i++]);
            }
            else if (text[i] != '{')
            {
                result.Append(text[i]);
            }
            else
            {
                var end = text.IndexOf('}', i);
                if (end < 0 || call.Interpreter.Spend(1 + (call.Arguments.Keywords.Length / 8)))
                {
                    return call.Unknown("the format is not well formed");
                }

                if (Field(text[(i + 1)..end], call, ref automatic, ref labels) is not { } formatted)
                {
                    return call.Unknown("a formatted value is not known");
                }

                if (call.Interpreter.Effort.SpendOnCharacters(formatted.Length))
                {
                    return call.Unknown("a formatted value is not known");
                }

                result.Append(formatted);
                i = end;
            }

            if (result.Length > call.Interpreter.Limits.MaxStringLength)
            {
                return call.Unknown("the text is too long");
            }
        }

        return new StrValue(result.ToString(), labels);
    }

    private static string? Field(string field, CallSite call, ref int automatic, ref uint labels)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var specification = colon < 0 ? "" : field[(colon + 1)..];
        var name = colon < 0 ? field : field[..colon];
        var mark = name.IndexOf('!', StringComparison.Ordinal);
        var conversion = mark < 0 ? "" : name[(mark + 1)..];
        name = mark < 0 ? name : name[..mark];
        var value = name.Length == 0
            ? call.Argument(automatic++)
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? call.Argument(index) : call.Argument(-1, name);
        if (value is null or UnionValue || specification.Contains('{', StringComparison.Ordinal) || conversion.Length > 1 || (mark >= 0 && conversion.Length == 0))
        {
            return null;
        }

        labels |= value.Labels;
        return conversion.Length == 0 ? Format(call.Interpreter, value, specification)
            : Convert(call.Interpreter, value, conversion[0]) is { } text ? Format(call.Interpreter, new StrValue(text), specification)
            : null;
    }

    private static PythonValue Format(Interpreter interpreter, FormattedValue formatted, JoinedString whole)
    {
        var specification = formatted.FormatSpecification is null ? StrValue.Empty : Join(interpreter, formatted.FormatSpecification);
        return interpreter.ForEach(interpreter.Evaluate(formatted.Value), value =>
        {
            var converted = formatted.Conversion == '\0' ? value
                : Convert(interpreter, value, formatted.Conversion) is { } written ? new StrValue(written, value.Labels) : null;
            var text = converted is null || specification is not StrValue format ? null : Format(interpreter, converted, format.Value);
            if (text is not null && !interpreter.Effort.SpendOnCharacters(text.Length))
            {
                return new StrValue(text, value.Labels);
            }

            var reason = value switch
            {
                UnknownValue unknown => unknown.Reason,
                SetValue => "the order of a set is known only when the code runs",
                _ => "a formatted value is not known",
            };
            return new UnknownValue(reason, whole, value.Labels);
        });
    }
}
