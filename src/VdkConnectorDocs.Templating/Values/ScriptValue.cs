using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace VdkConnectorDocs.Templating.Values;

/// <summary>
/// A value of a template: 16 bytes, no boxing for booleans, integers, floating-point numbers, dates and time spans.
/// <c>default</c> is null. The <c>As…</c> members do not convert: ask <see cref="Kind"/> first.
/// Conversions as the language makes them are in <see cref="Runtime.ScriptConvert"/>.
/// </summary>
public readonly struct ScriptValue : IEquatable<ScriptValue>
{
    private readonly object? _reference;
    private readonly long _bits;

    private ScriptValue(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    public static ScriptValue Null => default;

    public static ScriptValue True => new(ScriptScalar.Boolean, 1);

    public static ScriptValue False => new(ScriptScalar.Boolean, 0);

    /// <summary>The constant <c>empty</c>.</summary>
    public static ScriptValue Empty => new(ScriptScalar.Empty, 0);

    public ScriptValueKind Kind => _reference switch
    {
        null => ScriptValueKind.Null,
        string => ScriptValueKind.String,
        _ => Unsafe.As<ScriptReference>(_reference).Kind,
    };

    public bool IsNull => _reference is null;

    public bool IsString => _reference is string;

    /// <summary>Whether it is text that is escaped already.</summary>
    public bool IsMarkup => _reference is Markup;

    public static implicit operator ScriptValue(bool value) => new(ScriptScalar.Boolean, value ? 1 : 0);

    public static implicit operator ScriptValue(int value) => new(ScriptScalar.Int32, value);

    /// <summary>An <see cref="ScriptValueKind.Int64"/>, even when the number would fit into 32 bits; see <see cref="FromInteger(long)"/>.</summary>
    public static implicit operator ScriptValue(long value) => new(ScriptScalar.Int64, value);

    public static implicit operator ScriptValue(float value) => new(ScriptScalar.Single, BitConverter.SingleToInt32Bits(value));

    public static implicit operator ScriptValue(double value) => new(ScriptScalar.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator ScriptValue(decimal value) => new(new ScriptBox<decimal>(ScriptValueKind.Decimal, value), 0);

    public static implicit operator ScriptValue(BigInteger value) =>
        new(new ScriptBox<BigInteger>(ScriptValueKind.BigInteger, value), 0);

    public static implicit operator ScriptValue(char value) => new(ScriptScalar.Char, value);

    public static implicit operator ScriptValue(string? value) => new(value, 0);

    public static implicit operator ScriptValue(DateTime value) => new(ScriptScalar.DateTime, Unsafe.BitCast<DateTime, long>(value));

    public static implicit operator ScriptValue(TimeSpan value) => new(ScriptScalar.TimeSpan, value.Ticks);

    public static implicit operator ScriptValue(ScriptReference? value) => new(value, 0);

    /// <summary>An integer in its smallest kind.</summary>
    public static ScriptValue FromInteger(long value) => value is >= int.MinValue and <= int.MaxValue ? (ScriptValue)(int)value : value;

    /// <summary>An integer in its smallest kind.</summary>
    public static ScriptValue FromInteger(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? FromInteger((long)value) : value;

    public bool AsBoolean() => _bits != 0;

    public int AsInt32() => (int)_bits;

    public long AsInt64() => _bits;

    public float AsSingle() => BitConverter.Int32BitsToSingle((int)_bits);

    public double AsDouble() => BitConverter.Int64BitsToDouble(_bits);

    public char AsChar() => (char)_bits;

    public decimal AsDecimal() => ((ScriptBox<decimal>)_reference!).Value;

    public BigInteger AsBigInteger() => ((ScriptBox<BigInteger>)_reference!).Value;

    public DateTime AsDateTime() => Unsafe.BitCast<long, DateTime>(_bits);

    public TimeSpan AsTimeSpan() => new(_bits);

    public string AsString() => (string)_reference!;

    public Markup AsMarkup() => (Markup)_reference!;

    public ScriptList AsList() => (ScriptList)_reference!;

    public ScriptSequence AsSequence() => (ScriptSequence)_reference!;

    public ScriptObject AsObject() => (ScriptObject)_reference!;

    /// <summary>The reference as a type, or null when it is something else.</summary>
    public T? As<T>()
        where T : class => _reference as T;

    /// <summary>
    /// Equality as collections need it (<c>array.uniq</c>, <c>array.contains</c>): same kind and same content; arrays, objects and
    /// functions by identity.
    /// </summary>
    public bool Equals(ScriptValue other) => (_reference, other._reference) switch
    {
        (string left, string right) => string.Equals(left, right),
        (ScriptBox<decimal> left, ScriptBox<decimal> right) => left.Value == right.Value,
        (ScriptBox<BigInteger> left, ScriptBox<BigInteger> right) => left.Value == right.Value,
        (ScriptScalar left, ScriptScalar right) when ReferenceEquals(left, right) => left.Kind switch
        {
            // Not the bits: 0.0 equals -0.0, NaN equals NaN, and a date's time zone does not count.
            ScriptValueKind.Double => AsDouble().Equals(other.AsDouble()),
            ScriptValueKind.Single => AsSingle().Equals(other.AsSingle()),
            ScriptValueKind.DateTime => AsDateTime() == other.AsDateTime(),
            _ => _bits == other._bits,
        },
        (Records.RecordValue left, Records.RecordValue right) => left.Equals(right),
        _ => ReferenceEquals(_reference, other._reference) && _bits == other._bits,
    };

    public override bool Equals(object? obj) => obj is ScriptValue other && Equals(other);

    public override int GetHashCode() => Kind switch
    {
        ScriptValueKind.Null => 0,
        ScriptValueKind.Double => AsDouble().GetHashCode(),
        ScriptValueKind.Single => AsSingle().GetHashCode(),
        ScriptValueKind.DateTime => AsDateTime().GetHashCode(),
        ScriptValueKind.Decimal => AsDecimal().GetHashCode(),
        ScriptValueKind.BigInteger => AsBigInteger().GetHashCode(),
        ScriptValueKind.String => string.GetHashCode(AsString(), StringComparison.Ordinal),
        ScriptValueKind.Record => _reference!.GetHashCode(),
        _ => _bits != 0 ? _bits.GetHashCode() : RuntimeHelpers.GetHashCode(_reference),
    };

    public static bool operator ==(ScriptValue left, ScriptValue right) => left.Equals(right);

    public static bool operator !=(ScriptValue left, ScriptValue right) => !left.Equals(right);

    /// <summary>For the debugger; text as templates write it is made by <see cref="Runtime.RenderContext.ToText(ScriptValue, Runtime.CallSite)"/>.</summary>
    public override string ToString() => Kind switch
    {
        ScriptValueKind.Null => "null",
        ScriptValueKind.String => AsString(),
        ScriptValueKind.Int32 or ScriptValueKind.Int64 => _bits.ToString(CultureInfo.InvariantCulture),
        _ => Kind.ToString(),
    };
}
