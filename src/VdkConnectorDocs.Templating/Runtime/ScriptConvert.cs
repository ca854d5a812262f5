using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The conversions of the language. Those that can fail return false; the caller knows the place of the error.</summary>
public static class ScriptConvert
{
    /// <summary>False for null, false and <c>empty</c>; true for all else, 0 and the empty string included.</summary>
    public static bool ToBoolean(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Null or ScriptValueKind.Empty => false,
        ScriptValueKind.Boolean => value.AsBoolean(),
        _ => true,
    };

    /// <summary>A 32-bit integer: null is 0, fractions round to even, strings are parsed.</summary>
    public static bool TryToInt32(ScriptValue value, out int result)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.Null:
                result = 0;
                return true;
            case ScriptValueKind.Int32:
                result = value.AsInt32();
                return true;
            case ScriptValueKind.Boolean:
                result = value.AsBoolean() ? 1 : 0;
                return true;
            case ScriptValueKind.Char:
                result = value.AsChar();
                return true;
            case ScriptValueKind.String:
                return int.TryParse(value.AsString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out result);
            case ScriptValueKind.BigInteger:
                return TryNarrow(value.AsBigInteger(), out result);
            default:
                var converted = TryToInt64(value, out var number);
                result = unchecked((int)number);
                return converted && number == result;
        }
    }

    /// <summary>A 64-bit integer: null is 0, fractions round to even. Strings do not convert.</summary>
    public static bool TryToInt64(ScriptValue value, out long result)
    {
        result = 0;
        switch (value.Kind)
        {
            case ScriptValueKind.Null:
                return true;
            case ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Boolean or ScriptValueKind.Char:
                result = value.AsInt64();
                return true;
            case ScriptValueKind.Single or ScriptValueKind.Double:
                var number = Math.Round(value.Kind == ScriptValueKind.Single ? value.AsSingle() : value.AsDouble());
                if (!(number >= long.MinValue && number < 9223372036854775808.0))
                {
                    return false;
                }

                result = (long)number;
                return true;
            case ScriptValueKind.Decimal:
                var rounded = Math.Round(value.AsDecimal());
                if (rounded is < long.MinValue or > long.MaxValue)
                {
                    return false;
                }

                result = (long)rounded;
                return true;
            case ScriptValueKind.BigInteger:
                var big = value.AsBigInteger();
                if (big < long.MinValue || big > long.MaxValue)
                {
                    return false;
                }

                result = (long)big;
                return true;
            default:
                return false;
        }
    }

    /// <summary>A floating-point number: null is 0. Strings do not convert.</summary>
    public static bool TryToDouble(ScriptValue value, out double result)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.Null:
                result = 0;
                return true;
            case ScriptValueKind.Double:
                result = value.AsDouble();
                return true;
            case ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Boolean:
                result = value.AsInt64();
                return true;
            case ScriptValueKind.Single:
                result = value.AsSingle();
                return true;
            case ScriptValueKind.Decimal:
                result = (double)value.AsDecimal();
                return true;
            case ScriptValueKind.BigInteger:
                result = (double)value.AsBigInteger();
                return true;
            default:
                result = 0;
                return false;
        }
    }

    /// <summary>A decimal: null is 0. Strings and big integers do not convert.</summary>
    public static bool TryToDecimal(ScriptValue value, out decimal result)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.Null:
                result = 0;
                return true;
            case ScriptValueKind.Decimal:
                result = value.AsDecimal();
                return true;
            case ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Boolean:
                result = value.AsInt64();
                return true;
            case ScriptValueKind.Single or ScriptValueKind.Double:
                return TryNarrow(value.Kind == ScriptValueKind.Single ? value.AsSingle() : value.AsDouble(), value.Kind, out result);
            default:
                result = 0;
                return false;
        }
    }

    /// <summary>An integer of any size: null is 0, fractions are cut off. Strings and decimals do not convert.</summary>
    public static bool TryToBigInteger(ScriptValue value, out BigInteger result)
    {
        switch (value.Kind)
        {
            case ScriptValueKind.Null:
                result = BigInteger.Zero;
                return true;
            case ScriptValueKind.BigInteger:
                result = value.AsBigInteger();
                return true;
            case ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Boolean or ScriptValueKind.Char:
                result = value.AsInt64();
                return true;
            case ScriptValueKind.Single or ScriptValueKind.Double:
                var number = value.Kind == ScriptValueKind.Single ? value.AsSingle() : value.AsDouble();
                result = double.IsFinite(number) ? new BigInteger(number) : default;
                return double.IsFinite(number);
            default:
                result = default;
                return false;
        }
    }

    /// <summary>
    /// What a loop over the value reads: items; the characters of a string; the members of an object as records with <c>key</c> and
    /// <c>value</c>.
    /// </summary>
    public static bool TryEnumerate(ScriptValue value, [NotNullWhen(true)] out IEnumerable<ScriptValue>? items)
    {
        items = value.Kind switch
        {
            ScriptValueKind.List => Items(value.AsList()),
            ScriptValueKind.Sequence => value.AsSequence(),
            ScriptValueKind.Object => Pairs(value.AsObject()),
            ScriptValueKind.Function when value.As<ScriptFunction>()!.Members is { } members => Pairs(members),
            ScriptValueKind.String => Characters(value.AsString()),
            ScriptValueKind.Markup => Characters(value.AsMarkup().Text),
            _ => null,
        };
        return items is not null;
    }

    private static bool TryNarrow(BigInteger value, out int result)
    {
        var fits = value >= int.MinValue && value <= int.MaxValue;
        result = fits ? (int)value : 0;
        return fits;
    }

    private static bool TryNarrow(double value, ScriptValueKind kind, out decimal result)
    {
        // The range of decimal is ±7.9e28; its conversions throw outside.
        var fits = double.IsFinite(value) && Math.Abs(value) < 7.9e28;
        result = !fits ? 0 : kind == ScriptValueKind.Single ? (decimal)(float)value : (decimal)value;
        return fits;
    }

    private static IEnumerable<ScriptValue> Items(ScriptList list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            yield return list[i];
        }
    }

    private static IEnumerable<ScriptValue> Pairs(ScriptObject members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            yield return new RecordValue(PairShape.Instance, new Pair(members.At(i)));
        }
    }

    private static IEnumerable<ScriptValue> Characters(string text)
    {
        foreach (var character in text)
        {
            yield return character;
        }
    }
}
