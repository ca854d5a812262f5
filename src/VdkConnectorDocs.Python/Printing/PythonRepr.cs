using System.Globalization;
using System.Numerics;
using System.Text;

namespace VdkConnectorDocs.Python.Printing;

/// <summary>Values as Python's <c>repr</c> prints them.</summary>
public static class PythonRepr
{
    private const int LargestPlainExponent = 16;
    private const int SmallestPlainExponent = -4;

    /// <summary>In single quotes, or in double ones when the text has single but no double quotes.</summary>
    public static string Of(string value)
    {
        var quote = QuoteFor(value.Contains('\'', StringComparison.Ordinal), value.Contains('"', StringComparison.Ordinal));
        var result = new StringBuilder(value.Length + 2).Append(quote);
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (character == quote || character == '\\')
            {
                result.Append('\\').Append(character);
            }
            else if (character is >= ' ' and < '\x7F')
            {
                result.Append(character);
            }
            else
            {
                var isPair = Rune.TryGetRuneAt(value, index, out var rune);
                AppendEscaped(result, isPair ? rune.Value : character);
                index += isPair ? rune.Utf16SequenceLength - 1 : 0;
            }
        }

        return result.Append(quote).ToString();
    }

    public static string Of(ReadOnlySpan<byte> value)
    {
        var quote = QuoteFor(value.Contains((byte)'\''), value.Contains((byte)'"'));
        var result = new StringBuilder(value.Length + 3).Append('b').Append(quote);
        foreach (var unit in value)
        {
            var character = (char)unit;
            if (character == quote || character == '\\')
                result.Append('\\').Append(character);
            else if (character is >= ' ' and < '\x7F')
                result.Append(character);
            else if (ControlEscape(character) is { } escape)
                result.Append(escape);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\x{unit:x2}");
        }

        return result.Append(quote).ToString();
    }

    public static string Of(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest digits that give the same number; <c>inf</c> and <c>nan</c> as Python prints them.</summary>
    public static string Of(double value) => Of(value, ".0");

    /// <summary>An imaginary number.</summary>
    public static string OfImaginary(double value) => Of(value, "") + "j";

    /// <summary>Whether Python prints the character as itself: neither a control character nor a separator nor unassigned.</summary>
    internal static bool IsPrintable(int codePoint) => codePoint == ' ' || CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);

    /// <summary>A character outside printable ASCII, as itself or as its escape.</summary>
    internal static void AppendEscaped(StringBuilder result, int codePoint)
    {
        if (IsPrintable(codePoint))
            result.Append(new Rune(codePoint).ToString());
        else if (ControlEscape((char)Math.Min(codePoint, char.MaxValue)) is { } escape)
            result.Append(escape);
        else if (codePoint <= byte.MaxValue)
            result.Append(CultureInfo.InvariantCulture, $"\\x{codePoint:x2}");
        else if (codePoint <= char.MaxValue)
            result.Append(CultureInfo.InvariantCulture, $"\\u{codePoint:x4}");
        else
            result.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:x8}");
    }

    private static string? ControlEscape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => null,
    };

    private static char QuoteFor(bool hasSingle, bool hasDouble) => hasSingle && !hasDouble ? '"' : '\'';

    private static string Of(double value, string suffixOfWhole)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "nan" : double.IsNegative(value) ? "-inf" : "inf";

        // .NET's shortest form has the same digits; only where the point goes differs.
        var (digits, exponent) = ShortestDigits(Math.Abs(value));
        var sign = double.IsNegative(value) ? "-" : "";
        if (exponent is >= LargestPlainExponent or < SmallestPlainExponent)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            var exponentSign = exponent < 0 ? '-' : '+';
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{exponentSign}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
            return sign + "0." + new string('0', -exponent - 1) + digits;
        digits = digits.PadRight(exponent + 1, '0');
        return sign + (digits.Length == exponent + 1 ? digits + suffixOfWhole : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..]);
    }

    /// <summary>The significant digits, and the power of ten of the first one.</summary>
    private static (string Digits, int Exponent) ShortestDigits(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0].Length : point;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        return digits.Length == 0 ? ("0", 0) : (digits, exponent + whole - 1 - leadingZeros);
    }
}
