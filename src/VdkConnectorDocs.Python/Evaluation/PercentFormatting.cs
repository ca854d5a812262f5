using System.Globalization;
using System.Text;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary><c>format % values</c> (Python library reference, "printf-style String Formatting"): <c>%s %r %d %i %f %x %X %%</c>.</summary>
internal static class PercentFormatting
{
    /// <summary>Null when the text is not known, or Python would raise.</summary>
    public static StrValue? Format(Interpreter interpreter, StrValue format, PythonValue values)
    {
        var text = format.Value;
        interpreter.Effort.SpendOnCharacters(text.Length);
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
            if (interpreter.Spend())
            {
                return null;
            }

            var key = ReadKey(text, ref i);
            var specification = ReadSpecification(text, ref i);
            if (i >= text.Length)
            {
                return null;
            }

            if (text[i] == '%')
            {
                result.Append('%');
                continue;
            }

            var value = key is not null ? Named(interpreter, values, key) : values is TupleValue tuple ? tuple.Items.ElementAtOrDefault(next) : next == 0 ? values : null;
            next += key is null ? 1 : 0;
            var formatted = value is null ? null : Convert(interpreter, specification, text[i], value);
            if (formatted is null || result.Length + formatted.Length > interpreter.Limits.MaxStringLength)
            {
                return null;
            }

            result.Append(formatted);
        }

        interpreter.Effort.SpendOnCharacters(result.Length);
        var isComplete = values switch
        {
            TupleValue all => next == all.Items.Length,
            DictValue => true,
            _ => next == 1,
        };
        return isComplete ? new StrValue(result.ToString(), format.Labels | values.Labels) : null;
    }

    private static PythonValue? Named(Interpreter interpreter, PythonValue values, string key) =>
        values is DictValue dict && dict.Items.IndexOf(new StrValue(key), interpreter.Effort) is >= 0 and var index ? dict.Items.Items[index].Value : null;

    private static string? ReadKey(string text, ref int position)
    {
        var end = position < text.Length && text[position] == '(' ? text.IndexOf(')', position) : -1;
        if (end < 0)
        {
            return null;
        }

        var key = text[(position + 1)..end];
        position = end + 1;
        return key;
    }

    private static FormatSpecification ReadSpecification(string text, ref int position)
    {
        var (align, sign, isZeroPadded) = ('>', '-', false);
        for (; position < text.Length && text[position] is '-' or '+' or ' ' or '0'; position++)
        {
            align = text[position] == '-' ? '<' : align;
            sign = text[position] == '+' || (text[position] == ' ' && sign != '+') ? text[position] : sign;
            isZeroPadded |= text[position] == '0';
        }

        var width = ReadNumber(text, ref position) ?? 0;
        var precision = -1;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            precision = ReadNumber(text, ref position) ?? 0;
        }

        return new FormatSpecification(' ', align, sign, isZeroPadded && align != '<', '\0', width, precision, '\0');
    }

    private static string? Convert(Interpreter interpreter, FormatSpecification specification, char type, PythonValue value)
    {
        const int MaxWidth = 10_000;
        if (specification.Width > MaxWidth || specification.Precision > MaxWidth)
        {
            return null;
        }

        switch (type)
        {
            case 's' or 'r':
                var text = type == 's' ? PythonText.Str(interpreter, value) : PythonText.Repr(interpreter, value);
                return text is null ? null : (specification with { Sign = '-', IsZeroPadded = false }).Apply(new StrValue(text));
            case 'd' or 'i' when Arithmetic.AsInteger(value) is not null && specification.Precision < 0:
                return ForNumber('d').Apply(value);
            case 'f' or 'F' when Arithmetic.AsFloat(value) is not null:
                return ForNumber('f').Apply(value);
            case 'x' or 'X' when Arithmetic.AsInteger(value) is not null && specification.Precision < 0:
                return ForNumber(type).Apply(value);
            default:
                return null;
        }

        FormatSpecification ForNumber(char numberType) =>
            specification.IsZeroPadded
                ? specification with { Type = numberType, Fill = '0', Align = '=' }
                : specification with { Type = numberType };
    }

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
