using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The operators <c>-x</c> and <c>+x</c>: of numbers only.</summary>
internal static class SignOperations
{
    public static ScriptValue Negate(ScriptValue value, in Place place) => value.Kind switch
    {
        ScriptValueKind.Int32 => unchecked(-value.AsInt32()),
        ScriptValueKind.Int64 => unchecked(-value.AsInt64()),
        ScriptValueKind.Double => -value.AsDouble(),
        ScriptValueKind.Single => -value.AsSingle(),
        ScriptValueKind.Decimal => -value.AsDecimal(),
        ScriptValueKind.BigInteger => -value.AsBigInteger(),
        _ => throw NotANumber(value, place),
    };

    public static ScriptValue Plus(ScriptValue value, in Place place) => value.Kind switch
    {
        ScriptValueKind.Int32 or ScriptValueKind.Int64 or ScriptValueKind.Double => value,
        ScriptValueKind.Single or ScriptValueKind.Decimal or ScriptValueKind.BigInteger => value,
        _ => throw NotANumber(value, place),
    };

    private static ScriptException NotANumber(ScriptValue value, in Place place) =>
        place.Error(TemplatingDiagnostics.InvalidOperation, $"Expected a number instead of {TypeNames.Of(value)}.");
}
