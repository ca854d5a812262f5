using System.Globalization;
using System.Text;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Printing;
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
    public static string? Format(PythonValue value, string specification)
    {
        if (value is InstanceValue member && EnumMembers.AsConstant(member) is { } constant && specification.Length > 0)
        {
            value = constant;
        }

        if (specification.Length == 0)
        {
            return PythonText.Str(value);
        }

        return FormatSpecification.TryParse(specification) is { } parsed ? parsed.Apply(value) : null;
    }

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
                if (end < 0)
                {
                    return call.Unknown("the format is not well formed");
                }

                if (Field(text[(i + 1)..end], call, ref automatic, ref labels) is not { } formatted)
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
        var conversion = name.IndexOf('!', StringComparison.Ordinal);
        var isRepr = conversion >= 0 && name[(conversion + 1)..] is "r";
        name = conversion < 0 ? name : name[..conversion];
        var value = name.Length == 0
            ? call.Argument(automatic++)
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? call.Argument(index) : call.Argument(-1, name);
        if (value is null or UnionValue || specification.Contains('{', StringComparison.Ordinal))
        {
            return null;
        }

        labels |= value.Labels;
        return isRepr
            ? PythonText.Repr(value) is { } repr ? Format(new StrValue(repr), specification) : null
            : Format(value, specification);
    }

    private static PythonValue Format(Interpreter interpreter, FormattedValue formatted, JoinedString whole)
    {
        var specification = formatted.FormatSpecification is null ? StrValue.Empty : Join(interpreter, formatted.FormatSpecification);
        return interpreter.ForEach(interpreter.Evaluate(formatted.Value), value =>
        {
            var converted = formatted.Conversion switch
            {
                'r' or 'a' => PythonText.Repr(value) is { } repr ? new StrValue(repr, value.Labels) : null,
                's' => PythonText.Str(value) is { } str ? new StrValue(str, value.Labels) : null,
                _ => value,
            };
            var text = converted is null || specification is not StrValue format ? null : Format(converted, format.Value);
            if (text is not null)
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

/// <summary><c>[[fill]align][sign][0][width][,][.precision][type]</c>, of the types text, integer and fixed-point number.</summary>
internal sealed record FormatSpecification(char Fill, char Align, bool HasComma, int Width, int Precision, char Type)
{
    private const int MaxWidth = 10_000;

    public static FormatSpecification? TryParse(string text)
    {
        var position = 0;
        var fill = ' ';
        var align = '\0';
        if (text.Length > 1 && text[1] is '<' or '>' or '^' or '=')
        {
            fill = text[0];
            align = text[1];
            position = 2;
        }
        else if (text.Length > 0 && text[0] is '<' or '>' or '^' or '=')
        {
            align = text[0];
            position = 1;
        }

        if (position < text.Length && text[position] is '+' or '-' or ' ' or '#')
        {
            return null;
        }

        if (position < text.Length && text[position] == '0')
        {
            fill = align == '\0' ? '0' : fill;
            align = align == '\0' ? '=' : align;
            position++;
        }

        var width = ReadNumber(text, ref position) ?? 0;
        var hasComma = position < text.Length && text[position] == ',';
        position += hasComma ? 1 : 0;
        var precision = -1;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            precision = ReadNumber(text, ref position) ?? -1;
        }

        var type = position < text.Length ? text[position++] : '\0';
        return position == text.Length && width <= MaxWidth && precision <= MaxWidth && type is '\0' or 's' or 'd' or 'f' or 'x' or 'X' or '%'
            ? new FormatSpecification(fill, align, hasComma, width, precision, type)
            : null;
    }

    public string? Apply(PythonValue value)
    {
        var isNumber = value is IntValue or FloatValue or BoolValue;
        var text = Digits(value);
        if (text is null || text.Length >= Width)
        {
            return text;
        }

        var missing = Width - text.Length;
        return (Align == '\0' ? isNumber ? '>' : '<' : Align) switch
        {
            '<' => text + new string(Fill, missing),
            '^' => new string(Fill, missing / 2) + text + new string(Fill, missing - (missing / 2)),
            '=' when text[0] == '-' => "-" + new string(Fill, missing) + text[1..],
            _ => new string(Fill, missing) + text,
        };
    }

    private string? Digits(PythonValue value)
    {
        switch (Type)
        {
            case '\0' or 's' when value is StrValue text:
                return Precision >= 0 && Precision < text.Value.Length ? text.Value[..Precision] : text.Value;
            case '\0' or 'd' when Arithmetic.AsInteger(value) is { } integer:
                return integer.ToString(HasComma ? "N0" : "R", CultureInfo.InvariantCulture);
            case 'x' or 'X' when value is IntValue { Value.Sign: >= 0 } integer:
                var hex = integer.Value.ToString(Type.ToString(), CultureInfo.InvariantCulture).TrimStart('0');
                return hex.Length == 0 ? "0" : hex;
            case 'f' when Arithmetic.AsFloat(value) is { } number && Math.Abs(number) < 1e15:
                return number.ToString((HasComma ? "N" : "F") + Decimals(6), CultureInfo.InvariantCulture);
            case '%' when Arithmetic.AsFloat(value) is { } number && Math.Abs(number) < 1e13:
                return (number * 100).ToString("F" + Decimals(6), CultureInfo.InvariantCulture) + "%";
            case '\0' when value is FloatValue number && Precision < 0 && !HasComma:
                return PythonRepr.Of(number.Value);
            default:
                return null;
        }
    }

    private string Decimals(int standard) => (Precision < 0 ? standard : Precision).ToString(CultureInfo.InvariantCulture);

    private static int? ReadNumber(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]) && position - start < 6)
        {
            position++;
        }

        return position == start ? null : int.Parse(text.AsSpan(start, position - start), CultureInfo.InvariantCulture);
    }
}
