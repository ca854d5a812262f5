using System.Globalization;
using System.Numerics;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Comparison.Findings;
using VdkConnectorDocs.Comparison.Matching;

namespace VdkConnectorDocs.Comparison.Rules;

/// <summary>How a type of values became another one.</summary>
internal enum TypeChange
{
    /// <summary>The same, or not known on one of the sides.</summary>
    None,

    /// <summary>Every value that was accepted still is.</summary>
    Wider,

    /// <summary>Some values that were accepted no longer are.</summary>
    Other,
}

/// <summary>Compares two options, so that each difference is told by one rule only.</summary>
internal static class OptionDifferences
{
    /// <summary>
    /// What is configured, or given to a command, is a text first: VDK converts it to the type of the default, click to that of the
    /// parameter. So a text accepts all that any other type did, and a number every whole number; nothing else holds all of another.
    /// </summary>
    public static TypeChange OfType(OptionFact before, OptionFact after)
    {
        if (before.Type == after.Type)
        {
            return before.Multiple && !after.Multiple ? TypeChange.Other : TypeChange.None;
        }

        return (before.Type, after.Type) switch
        {
            ("unknown", _) or (_, "unknown") => TypeChange.None,
            ("integer", "float") => TypeChange.Wider,
            (_, "string") when before.EnvironmentVariable is not null => TypeChange.Wider,
            (not "boolean", "text") => TypeChange.Wider,
            _ => TypeChange.Other,
        };
    }

    /// <summary>The default is another one, as far as that can be told.</summary>
    public static bool HasOtherDefault(OptionFact before, OptionFact after)
    {
        if (before.Sensitive != after.Sensitive)
        {
            // One side is not told, so that nothing can be said.
            return false;
        }

        return (before.Default, after.Default) switch
        {
            (ConstantDefault a, ConstantDefault b) => !AreSame(a.Value, b.Value),
            (ExpressionDefault { Values: [_, ..] } a, ExpressionDefault { Values: [_, ..] } b) => !a.Values.Equals(b.Values),
            (ExpressionDefault a, ExpressionDefault b) => a.Expression != b.Expression,
            (ConstantDefault, ExpressionDefault) => false,
            (ExpressionDefault, ConstantDefault) => !IsDefaultProven(before, after),
            (null, ConstantDefault { Value: NullValue }) or (ConstantDefault { Value: NullValue }, null) => false,
            (RedactedDefault { Fingerprint: null }, RedactedDefault) or (RedactedDefault, RedactedDefault { Fingerprint: null }) => false,
            var (a, b) => !Equals(a, b),
        };
    }

    /// <summary>The default was proven and no longer is.</summary>
    public static bool IsDefaultUnproven(OptionFact before, OptionFact after) =>
        before.Sensitive == after.Sensitive && (before.Default, after.Default) is (ConstantDefault, ExpressionDefault);

    /// <summary>The default is now known to be one of those that it could be.</summary>
    public static bool IsDefaultProven(OptionFact before, OptionFact after) =>
        before.Sensitive == after.Sensitive && (before.Default, after.Default) is (ExpressionDefault a, ConstantDefault b) && a.Values.Contains(b.Value);

    /// <summary>There was no value and is one, or the other way round.</summary>
    public static bool IsDefaultGivenOrTaken(OptionFact before, OptionFact after) =>
        HasOtherDefault(before, after) && IsNone(before.Default) != IsNone(after.Default);

    /// <summary>Everything that differs besides the name and the texts, one line each.</summary>
    public static IEnumerable<string> Describe(OptionFact before, OptionFact after)
    {
        if (before.EnvironmentVariable is not null && before.EnvironmentVariable != after.EnvironmentVariable)
        {
            yield return $"Its environment variable is {after.EnvironmentVariable} instead of {before.EnvironmentVariable}.";
        }

        if (OfType(before, after) != TypeChange.None)
        {
            yield return DescribeType(before, after);
        }

        // The fingerprint of a redacted default depends on the key.
        if (before.Default is not RedactedDefault && HasOtherDefault(before, after))
        {
            yield return DescribeDefault(before, after);
        }

        if (before.Required != after.Required)
        {
            yield return after.Required ? "It is now required." : "It is no longer required.";
        }

        if (before.Sensitive != after.Sensitive)
        {
            yield return after.Sensitive ? "It is now sensitive." : "It is no longer sensitive.";
        }
    }

    /// <summary>The type, and whether there can be several values of it.</summary>
    public static string TypeOf(OptionFact option) => option.Multiple ? option.Type + ", several" : option.Type;

    public static string TypeMessage(OptionFact before, OptionFact after, string verb) =>
        $"The type of the {FactNames.Of(after)} {verb}: {TypeOf(after)} instead of {TypeOf(before)}.";

    public static string DescribeType(OptionFact before, OptionFact after) => $"Its type is {TypeOf(after)} instead of {TypeOf(before)}.";

    public static string DescribeDefault(OptionFact before, OptionFact after) =>
        after.Default is RedactedDefault ? "Its default is another one."
        : IsNone(after.Default) ? $"It no longer has the default {TextOf(before.Default)}."
        : IsNone(before.Default) ? $"It has the default {TextOf(after.Default)}."
        : $"Its default is {TextOf(after.Default)} instead of {TextOf(before.Default)}.";

    private static string TextOf(DefaultValue? value) => FindingValue.Of(value)?.Text ?? "None";

    private static bool IsNone(DefaultValue? value) => value is null or ConstantDefault { Value: NullValue };

    /// <summary>The same value, whatever its type: <c>5</c>, <c>5.0</c> and <c>"5"</c> are what a user writes alike.</summary>
    private static bool AreSame(CatalogValue before, CatalogValue after) =>
        before.Equals(after) || (Number(before) is { } a && Number(after) is { } b && a.Equals(b)) || (Text(before) is { } x && x == Text(after));

    private static double? Number(CatalogValue value) => value switch
    {
        IntegerValue number => (double)(BigInteger)number.Value,
        FloatValue number => number.Value,
        StringValue text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static string? Text(CatalogValue value) => value switch
    {
        StringValue text => text.Value.ToUpperInvariant(),
        BooleanValue boolean => boolean.Value ? "TRUE" : "FALSE",
        _ => null,
    };
}
