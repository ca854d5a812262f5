using System.Globalization;
using System.Numerics;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Comparison.Lint;

/// <summary>What a README says about a default, judged only where it is a plain value: prose can mean anything.</summary>
internal static class DefaultClaim
{
    private static readonly string[] Nothing = ["none", "null", "nil", "empty", "unset", "undefined", "n/a", "na", "not set", "no default", "-", ""];

    private static readonly string[] Yes = ["true", "yes", "on", "y", "1", "enabled"];

    private static readonly string[] No = ["false", "no", "off", "n", "0", "disabled"];

    /// <summary>Whether the claim contradicts every value that the code can give; false when that cannot be told.</summary>
    public static bool Contradicts(string claim, DefaultValue value)
    {
        var text = Unquote(claim, out var isQuoted);
        return value switch
        {
            ConstantDefault constant => Contradicts(text, isQuoted, constant.Value),
            ExpressionDefault { Values.Count: > 0 } expression => expression.Values.All(possible => Contradicts(text, isQuoted, possible)),
            _ => false,
        };
    }

    private static bool Contradicts(string claim, bool isQuoted, CatalogValue value) => value switch
    {
        NullValue => !IsNothing(claim) && IsPlain(claim, isQuoted),
        BooleanValue boolean => ContradictsBoolean(claim, boolean.Value),
        IntegerValue integer => ContradictsNumber(claim, (double)integer.Value, integer.Value),
        FloatValue number => ContradictsNumber(claim, number.Value, whole: null),
        StringValue { Value: "" } => !IsNothing(claim) && IsPlain(claim, isQuoted),
        StringValue text => ContradictsText(claim, isQuoted, text.Value),

        // There are too many ways to write a list or a mapping.
        _ => false,
    };

    private static bool ContradictsBoolean(string claim, bool value) =>
        IsOneOf(claim, value ? No : Yes) || (IsNothing(claim) && claim.Length > 1 && value);

    private static bool ContradictsNumber(string claim, double value, BigInteger? whole)
    {
        if (claim.Equals("none", StringComparison.OrdinalIgnoreCase) || claim.Equals("null", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // 30 s, 1,000 and 10_000 are numbers as well.
        var first = claim.Split(' ')[0].TrimEnd('s', '%').Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        if (whole is { } integer && BigInteger.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var told))
        {
            return told != integer && !claim.Contains(' ', StringComparison.Ordinal);
        }

        return double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number - value) > 1e-12
            && !claim.Contains(' ', StringComparison.Ordinal);
    }

    private static bool ContradictsText(string claim, bool isQuoted, string value) =>
        !claim.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)
        && (IsPlain(claim, isQuoted) || claim.Equals("none", StringComparison.OrdinalIgnoreCase))
        && !SameBoolean(claim, value)
        && !value.StartsWith(claim.TrimEnd('.', '…'), StringComparison.OrdinalIgnoreCase);

    private static bool SameBoolean(string claim, string value) =>
        (IsOneOf(claim, Yes) && IsOneOf(value, Yes)) || (IsOneOf(claim, No) && IsOneOf(value, No));

    private static bool IsNothing(string claim) => IsOneOf(claim, Nothing);

    /// <summary>One word, and no placeholder: nobody writes a sentence so.</summary>
    private static bool IsPlain(string claim, bool isQuoted) =>
        claim.Length > 0
        && (isQuoted || !claim.Any(char.IsWhiteSpace))
        && claim[0] is not ('<' or '(' or '$' or '{')
        && !claim.EndsWith("...", StringComparison.Ordinal);

    private static bool IsOneOf(string text, string[] words) => words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Unquote(string claim, out bool isQuoted)
    {
        var text = claim.Trim().Trim('`').Trim();
        isQuoted = text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0];
        return isQuoted ? text[1..^1].Trim() : text;
    }
}
