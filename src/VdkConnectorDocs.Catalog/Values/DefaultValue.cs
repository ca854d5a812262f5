namespace VdkConnectorDocs.Catalog.Values;

/// <summary>The default of an option, as far as it can be known and may be told.</summary>
public abstract record DefaultValue
{
    private protected DefaultValue()
    {
    }
}

/// <summary>A proven constant.</summary>
public sealed record ConstantDefault(CatalogValue Value) : DefaultValue;

/// <summary>Known only when the code runs.</summary>
/// <param name="Expression">The source expression.</param>
/// <param name="Values">The constants it can be, when they are few and all known; else empty.</param>
public sealed record ExpressionDefault(string Expression, EquatableList<CatalogValue> Values) : DefaultValue;

/// <summary>The option is sensitive: its default is never published.</summary>
/// <param name="Fingerprint">
/// Tells whether two redacted defaults differ without telling either: the first 4 hexadecimal digits of the SHA-256 of the option's
/// key and the default, enough to notice a change and too few to confirm a guess; null when the code gives none (<c>None</c> is no secret and is published).
/// </param>
public sealed record RedactedDefault(string? Fingerprint) : DefaultValue;
