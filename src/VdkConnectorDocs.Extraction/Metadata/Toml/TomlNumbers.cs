using System.Globalization;
using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Extraction.Metadata.Toml;

/// <summary>Integers, floats and booleans (TOML 1.0.0, "Integer", "Float", "Boolean") from their text.</summary>
internal static class TomlNumbers
{
    /// <returns>Null when the text is none of them.</returns>
    public static TomlValue? Read(ReadOnlySpan<char> text, TextSpan span) => text switch
    {
        "true" => new TomlBoolean(true, span),
        "false" => new TomlBoolean(false, span),
        "inf" or "+inf" => new TomlFloat(double.PositiveInfinity, span),
        "-inf" => new TomlFloat(double.NegativeInfinity, span),
        "nan" or "+nan" or "-nan" => new TomlFloat(double.NaN, span),
        ['0', 'x', .. var digits] => Prefixed(digits, 16, span),
        ['0', 'o', .. var digits] => Prefixed(digits, 8, span),
        ['0', 'b', .. var digits] => Prefixed(digits, 2, span),
        _ => Decimal(text, span),
    };

    private static TomlInteger? Prefixed(ReadOnlySpan<char> digits, int radix, TextSpan span)
    {
        if (!HasProperUnderscores(digits, char.IsAsciiHexDigit))
        {
            return null;
        }

        var value = 0L;
        foreach (var c in digits)
        {
            if (c == '_')
            {
                continue;
            }

            var digit = Convert.ToInt32(c.ToString(), 16);
            if (digit >= radix || value > (long.MaxValue - digit) / radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return new TomlInteger(value, span);
    }

    private static TomlValue? Decimal(ReadOnlySpan<char> text, TextSpan span)
    {
        var unsigned = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        var pointAt = unsigned.IndexOf('.');
        var exponentAt = unsigned.IndexOfAny('e', 'E');
        var whole = pointAt >= 0 ? unsigned[..pointAt] : exponentAt >= 0 ? unsigned[..exponentAt] : unsigned;
        if (!HasProperUnderscores(whole, char.IsAsciiDigit) || (whole.Length > 1 && whole[0] == '0'))
        {
            return null;
        }

        var plain = text.ToString().Replace("_", "", StringComparison.Ordinal);
        if (pointAt < 0 && exponentAt < 0)
        {
            return long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
                ? new TomlInteger(integer, span)
                : null;
        }

        return IsFraction(unsigned, pointAt, exponentAt) && IsExponent(unsigned, exponentAt)
            ? new TomlFloat(double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture), span)
            : null;
    }

    private static bool IsFraction(ReadOnlySpan<char> unsigned, int pointAt, int exponentAt)
    {
        if (pointAt < 0)
        {
            return true;
        }

        var end = exponentAt < 0 ? unsigned.Length : exponentAt;
        return end > pointAt && HasProperUnderscores(unsigned[(pointAt + 1)..end], char.IsAsciiDigit);
    }

    private static bool IsExponent(ReadOnlySpan<char> unsigned, int exponentAt)
    {
        if (exponentAt < 0)
        {
            return true;
        }

        var exponent = unsigned[(exponentAt + 1)..];
        return HasProperUnderscores(exponent.Length > 0 && exponent[0] is '+' or '-' ? exponent[1..] : exponent, char.IsAsciiDigit);
    }

    /// <summary>At least one digit, and every underscore between two.</summary>
    private static bool HasProperUnderscores(ReadOnlySpan<char> digits, Func<char, bool> isDigit)
    {
        if (digits.IsEmpty || digits[0] == '_' || digits[^1] == '_')
        {
            return false;
        }

        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] == '_' ? digits[i - 1] == '_' : !isDigit(digits[i]))
            {
                return false;
            }
        }

        return true;
    }
}
