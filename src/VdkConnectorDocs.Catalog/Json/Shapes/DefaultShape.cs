using System.Text.Json;
using VdkConnectorDocs.Catalog.Values;

namespace VdkConnectorDocs.Catalog.Json.Shapes;

/// <summary>One of <c>{"value": …}</c>, <c>{"expression": "…", "values": […]}</c>, <c>{"redacted": true, "fingerprint": "…"}</c>.</summary>
internal static class DefaultShape
{
    public static void Write(ShapeWriter json, DefaultValue value)
    {
        json.BeginObject();
        switch (value)
        {
            case ConstantDefault constant:
                json.Member("value"u8, constant.Value, ValueShape.Write);
                break;
            case ExpressionDefault expression:
                json.Text("expression"u8, expression.Expression);
                if (expression.Values.Count > 0)
                {
                    json.List("values"u8, expression.Values, ValueShape.Write);
                }

                break;
            case RedactedDefault redacted:
                json.Flag("redacted"u8, true);
                if (redacted.Fingerprint is not null)
                {
                    json.Text("fingerprint"u8, redacted.Fingerprint);
                }

                break;
        }

        json.EndObject();
    }

    public static DefaultValue Read(ShapeReader json)
    {
        if (json.Find("value") is { } value)
        {
            return new ConstantDefault(ValueShape.Read(value, json.Context));
        }

        if (json.Has("expression"))
        {
            return new ExpressionDefault(json.Text("expression"), json.OptionalValues("values", ValueShape.Read));
        }

        if (json.Element.ValueKind == JsonValueKind.Object && !json.OptionalFlag("redacted"))
        {
            json.Context.Invalid(json.Element, "default", "one of value, expression and redacted");
        }

        return new RedactedDefault(json.OptionalText("fingerprint"));
    }

    /// <summary>Reports a default that a sensitive option must not tell; <c>null</c> is no secret.</summary>
    public static void CheckSecret(ShapeReader option, bool sensitive, DefaultValue? value)
    {
        if (sensitive && value is not (null or RedactedDefault or ConstantDefault { Value: NullValue }))
        {
            option.Context.Invalid(option.Find("default") ?? option.Element, "default", "redacted, for the option is sensitive");
        }
    }
}
