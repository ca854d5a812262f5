using System.Numerics;

namespace VdkConnectorDocs.Catalog.Values;

/// <summary>A constant of a plugin's code in the terms of JSON. A tuple is a list, bytes are a string of their Python literal.</summary>
public abstract record CatalogValue
{
    private protected CatalogValue()
    {
    }

    public static CatalogValue Null { get; } = new NullValue();

    public static CatalogValue True { get; } = new BooleanValue(true);

    public static CatalogValue False { get; } = new BooleanValue(false);

    public static CatalogValue Of(bool value) => value ? True : False;

    public static CatalogValue Of(string value) => new StringValue(value);

    public static CatalogValue Of(BigInteger value) => new IntegerValue(value);
}

public sealed record NullValue : CatalogValue;

public sealed record BooleanValue(bool Value) : CatalogValue;

/// <summary>An integer of any size; JSON numbers have no limit either.</summary>
public sealed record IntegerValue(BigInteger Value) : CatalogValue;

/// <summary>Written with a decimal point or an exponent, so that 0.0 stays a float; infinities and NaN are written as null.</summary>
public sealed record FloatValue(double Value) : CatalogValue;

public sealed record StringValue(string Value) : CatalogValue;

public sealed record ListValue(EquatableList<CatalogValue> Items) : CatalogValue;

/// <summary>Entries keep the order of the code.</summary>
public sealed record MappingValue(EquatableList<KeyValuePair<string, CatalogValue>> Entries) : CatalogValue;
