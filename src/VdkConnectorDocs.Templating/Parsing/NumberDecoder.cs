using System.Globalization;
using System.Numerics;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Parsing;

/// <summary>The value of a number literal.</summary>
internal static class NumberDecoder
{
    // A literal such as 1e999999999 would fill the memory.
    private const int MaxExponent = 100_000;

    public static bool TryDecode(TokenKind kind, ReadOnlySpan<char> text, out ScriptValue value) => kind switch
    {
        TokenKind.Integer => TryDecodeInteger(WithoutSeparators(text), out value),
        TokenKind.HexInteger => TryDecodeHex(WithoutSeparators(text[2..]), out value),
        TokenKind.BinaryInteger => TryDecodeBinary(WithoutSeparators(text[2..]), out value),
        _ => TryDecodeFloat(text, out value),
    };

    private static string WithoutSeparators(ReadOnlySpan<char> text) => text.ToString().Replace("_", "");

    private static bool TryDecodeInteger(string text, out ScriptValue value)
    {
        const NumberStyles Styles = NumberStyles.Integer | NumberStyles.AllowExponent;
        if (long.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number))
        {
            value = ScriptValue.FromInteger(number);
            return true;
        }

        var exponent = text.AsSpan(text.IndexOfAny(['e', 'E']) + 1);
        if (exponent.Length < text.Length && (!int.TryParse(exponent, CultureInfo.InvariantCulture, out var power) || power > MaxExponent))
        {
            value = default;
            return false;
        }

        var isInteger = BigInteger.TryParse(text, Styles, CultureInfo.InvariantCulture, out var big);
        value = big;
        return isInteger;
    }

    private static bool TryDecodeFloat(ReadOnlySpan<char> text, out ScriptValue value)
    {
        var digits = char.IsLetter(text[^1]) ? text[..^1] : text;
        switch (text[^1])
        {
            case 'f' or 'F':
                var isSingle = float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var single);
                value = single;
                return isSingle;
            case 'm' or 'M':
                var isDecimal = decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact);
                value = exact;
                return isDecimal;
            default:
                var isDouble = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
                value = number;
                return isDouble;
        }
    }

    private static bool TryDecodeHex(string text, out ScriptValue value)
    {
        var isUnsigned = text[^1] is 'u' or 'U';
        var digits = isUnsigned ? text[..^1] : text;
        if (ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            value = Fit(number, isUnsigned);
            return true;
        }

        var isInteger = BigInteger.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var big);
        value = big;
        return isInteger;
    }

    private static bool TryDecodeBinary(string text, out ScriptValue value)
    {
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = char.IsLetter(suffix) ? text[..^1] : text;
        var point = digits.IndexOf('.');
        var number = BigInteger.Zero;
        foreach (var digit in digits)
        {
            if (digit != '.')
            {
                number = (number << 1) | (digit == '0' ? 0 : 1);
            }
        }

        if (point > 0)
        {
            var scale = point - (digits.Length - 1);
            value = suffix == 'f' ? (float)number * (float)Math.Pow(2, scale) : (double)number * Math.Pow(2, scale);
        }
        else
        {
            value = number <= ulong.MaxValue ? Fit((ulong)number, suffix == 'u') : number;
        }

        return true;
    }

    /// <summary>Up to 32 or 64 bits are the bits of a signed integer unless the literal is unsigned.</summary>
    private static ScriptValue Fit(ulong bits, bool isUnsigned)
    {
        if (bits <= uint.MaxValue)
        {
            return isUnsigned ? (long)bits : unchecked((int)(uint)bits);
        }

        return isUnsigned ? new BigInteger(bits) : unchecked((long)bits);
    }
}
