using System.Globalization;
using System.Numerics;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Printing;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>
/// <c>[[fill]align][sign][0][width][,][.precision][type]</c>, of the types text, integer, fixed-point number and percentage (Python library
/// reference, "Format Specification Mini-Language").
/// </summary>
/// <param name="Fill">What is padded with.</param>
/// <param name="Align"><c>&lt;</c>, <c>&gt;</c>, <c>^</c>, <c>=</c>, or NUL for the type's own.</param>
/// <param name="Sign"><c>+</c>, <c>-</c> or a blank.</param>
/// <param name="IsZeroPadded">The width was written with a leading zero.</param>
/// <param name="Separator"><c>,</c>, <c>_</c>, or NUL for none.</param>
/// <param name="Precision">-1 when it is not given.</param>
/// <param name="Type">NUL when it is not given.</param>
internal sealed record FormatSpecification(
    char Fill, char Align, char Sign, bool IsZeroPadded, char Separator, int Width, int Precision, char Type)
{
    private const int MaxWidth = 10_000;

    /// <summary>Null when it is not of this form.</summary>
    public static FormatSpecification? TryParse(string text)
    {
        var position = 0;
        var fill = '\0';
        var align = '\0';
        if (text.Length > 1 && text[1] is '<' or '>' or '^' or '=')
        {
            (fill, align) = (text[0], text[1]);
            position = 2;
        }
        else if (text.Length > 0 && text[0] is '<' or '>' or '^' or '=')
        {
            align = text[0];
            position = 1;
        }

        var sign = position < text.Length && text[position] is '+' or '-' or ' ' ? text[position++] : '-';
        var isZeroPadded = position < text.Length && text[position] == '0';
        position += isZeroPadded ? 1 : 0;
        if (isZeroPadded)
        {
            fill = fill == '\0' ? '0' : fill;
            align = align == '\0' ? '=' : align;
        }

        var width = ReadNumber(text, ref position) ?? 0;
        var separator = position < text.Length && text[position] is ',' or '_' ? text[position++] : '\0';
        var precision = -1;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            if (ReadNumber(text, ref position) is not { } digits)
            {
                return null;
            }

            precision = digits;
        }

        var type = position < text.Length ? text[position++] : '\0';
        return position == text.Length && width <= MaxWidth && precision <= MaxWidth && !char.IsSurrogate(fill)
            ? new FormatSpecification(fill == '\0' ? ' ' : fill, align, sign, isZeroPadded, separator, width, precision, type)
            : null;
    }

    /// <summary>Null when the text is not known, or Python would raise.</summary>
    public string? Apply(PythonValue value)
    {
        if (value is StrValue text)
        {
            // Versions of Python differ about a text that is padded with zeros.
            return Type is not ('\0' or 's') || Align == '=' || IsZeroPadded || Sign != '-' || Separator != '\0'
                ? null
                : Pad("", Precision >= 0 && CodePoints.AreUnits(text.Value) && Precision < text.Value.Length ? text.Value[..Precision] : text.Value, '<');
        }

        var (isNegative, digits) = Digits(value);
        if (digits is null || (Separator != '\0' && Align == '=' && Fill == '0'))
        {
            return null;
        }

        return Pad(isNegative ? "-" : Sign == '-' ? "" : Sign.ToString(), digits, '>');
    }

    private string Pad(string sign, string text, char standard)
    {
        var missing = Width - sign.Length - CodePoints.Count(text);
        if (missing <= 0)
        {
            return sign + text;
        }

        return (Align == '\0' ? standard : Align) switch
        {
            '<' => sign + text + new string(Fill, missing),
            '^' => new string(Fill, missing / 2) + sign + text + new string(Fill, missing - (missing / 2)),
            '=' => sign + new string(Fill, missing) + text,
            _ => new string(Fill, missing) + sign + text,
        };
    }

    private (bool IsNegative, string? Digits) Digits(PythonValue value)
    {
        var integer = Arithmetic.AsInteger(value);
        switch (Type)
        {
            case '\0' or 'd' when integer is { } number && Precision < 0:
                return (number.Sign < 0, Group(BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture)));
            case 'x' or 'X' when integer is { } number && Precision < 0 && Separator == '\0':
                var hex = BigInteger.Abs(number).ToString(Type.ToString(), CultureInfo.InvariantCulture).TrimStart('0');
                return (number.Sign < 0, hex.Length == 0 ? "0" : hex);
            case 'f' or 'F' when Arithmetic.AsFloat(value) is { } number && double.IsFinite(number):
                return (double.IsNegative(number), GroupWhole(FixedPoint.Format(Math.Abs(number), Precision < 0 ? 6 : Precision)));
            case '%' when Arithmetic.AsFloat(value) is { } number && double.IsFinite(number * 100):
                return (double.IsNegative(number), GroupWhole(FixedPoint.Format(Math.Abs(number * 100), Precision < 0 ? 6 : Precision)) + "%");
            case '\0' when value is FloatValue { Value: var number } && Precision < 0 && Separator == '\0' && double.IsFinite(number):
                return (double.IsNegative(number), PythonRepr.Of(Math.Abs(number)));
            default:
                return (false, null);
        }
    }

    private string GroupWhole(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? Group(number) : Group(number[..point]) + number[point..];
    }

    private string Group(string digits)
    {
        if (Separator == '\0')
        {
            return digits;
        }

        for (var i = digits.Length - 3; i > 0; i -= 3)
        {
            digits = digits.Insert(i, Separator.ToString());
        }

        return digits;
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

/// <summary>Floats with a fixed number of decimals, rounded as Python rounds: by the exact value, halves to even.</summary>
internal static class FixedPoint
{
    /// <param name="value">Finite, and not negative.</param>
    public static string Format(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (BigInteger)(bits & 0xF_FFFF_FFFF_FFFF);
        if (exponent > 0)
        {
            mantissa += BigInteger.One << 52;
        }

        var power = Math.Max(exponent, 1) - 1075;
        var scaled = mantissa * BigInteger.Pow(10, decimals);
        var rounded = power >= 0 ? scaled << power : Round(scaled, -power);
        var digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private static BigInteger Round(BigInteger value, int shift)
    {
        var whole = value >> shift;
        var rest = value - (whole << shift);
        var half = BigInteger.One << (shift - 1);
        return rest > half || (rest == half && !whole.IsEven) ? whole + 1 : whole;
    }
}
