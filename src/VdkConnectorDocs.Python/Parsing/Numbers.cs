using System.Globalization;
using System.Numerics;

namespace VdkConnectorDocs.Python.Parsing;

/// <summary>The values of numbers that the lexer has checked.</summary>
internal static class Numbers
{
    private const int LongestInt64 = 18;

    public static BigInteger ParseInteger(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestInt64 && !text.Contains('_') && (text[0] != '0' || text.Length == 1))
            return ParseInt64(text);

        var digits = WithoutUnderscores(text);
        if (digits.Length < 2 || digits[0] != '0' || char.IsAsciiDigit(digits[1]))
            return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return char.ToLowerInvariant(digits[1]) switch
        {
            // A leading 0 keeps the number positive.
            'x' => BigInteger.Parse(string.Concat("0", digits[2..]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            'b' => BigInteger.Parse(string.Concat("0", digits[2..]), NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture),
            _ => ParseOctal(digits[2..]),
        };
    }

    public static double ParseFloat(ReadOnlySpan<char> text) =>
        double.Parse(WithoutUnderscores(text), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>
    /// The digits of a decimal integer without leading zeros; 0 for the other radices, which are read in linear time and without limit.
    /// </summary>
    public static int CountDecimalDigits(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && char.IsAsciiLetter(text[1]))
            return 0;
        var significant = text.TrimStart("0_");
        return significant.Length - significant.Count('_');
    }

    private static long ParseInt64(ReadOnlySpan<char> digits)
    {
        var value = 0L;
        foreach (var digit in digits)
            value = (value * 10) + (digit - '0');
        return value;
    }

    private static ReadOnlySpan<char> WithoutUnderscores(ReadOnlySpan<char> text) =>
        text.Contains('_') ? text.ToString().Replace("_", "", StringComparison.Ordinal) : text;

    private static BigInteger ParseOctal(ReadOnlySpan<char> digits)
    {
        var binary = new char[1 + (digits.Length * 3)];
        binary[0] = '0';
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[index] - '0';
            for (var bit = 0; bit < 3; bit++)
                binary[1 + (index * 3) + bit] = (digit & (4 >> bit)) == 0 ? '0' : '1';
        }

        return BigInteger.Parse(binary, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture);
    }
}
