using System.Diagnostics.CodeAnalysis;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The functions of <c>math</c>. The random ones use the random source of the render.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A page must come out the same each time.")]
internal static class MathFunctions
{
    private const int MaxPrecision = 15;

    public static FunctionTable Create() => new FunctionTable("math")
        .Add("abs", Abs, Parameter.Any("value"))
        .Add("ceil", static (in call) => Math.Ceiling(call.Double(0)), Parameter.Double("value"))
        .Add("divided_by", DividedBy, Parameter.Double("value"), Parameter.Any("divisor"))
        .Add("floor", static (in call) => Math.Floor(call.Double(0)), Parameter.Double("value"))
        .Add("format", Format, Parameter.Any("value"), Parameter.Text("format"), Parameter.Text("culture").Optional())
        .Add("is_number", static (in call) => IsNumber(call[0]), Parameter.Any("value"))
        .Add("minus", static (in call) => Evaluate(call, BinaryOperator.Subtract), Parameter.Any("value"), Parameter.Any("with"))
        .Add("modulo", static (in call) => Evaluate(call, BinaryOperator.Modulus), Parameter.Any("value"), Parameter.Any("with"))
        .Add("plus", static (in call) => Evaluate(call, BinaryOperator.Add), Parameter.Any("value"), Parameter.Any("with"))
        .Add("round", Round, Parameter.Double("value"), Parameter.Int32("precision").Optional(0))
        .Add("times", static (in call) => Evaluate(call, BinaryOperator.Multiply), Parameter.Any("value"), Parameter.Any("with"))
        .Add("uuid", Uuid)
        .Add("random", Random, Parameter.Int32("minValue"), Parameter.Int32("maxValue"));

    private static ScriptValue Abs(in FunctionCall call)
    {
        var value = call[0];
        switch (value.Kind)
        {
            case ScriptValueKind.Null or ScriptValueKind.Boolean or ScriptValueKind.Char:
                return value;
            case ScriptValueKind.Int32 when value.AsInt32() != int.MinValue:
                return Math.Abs(value.AsInt32());
            case ScriptValueKind.Int64 when value.AsInt64() != long.MinValue:
                return Math.Abs(value.AsInt64());
            case ScriptValueKind.Single:
                return Math.Abs(value.AsSingle());
            case ScriptValueKind.Double:
                return Math.Abs(value.AsDouble());
            case ScriptValueKind.Decimal:
                return Math.Abs(value.AsDecimal());
            case ScriptValueKind.Int32 or ScriptValueKind.Int64:
                throw call.Error("The number has no positive counterpart of its type.");
            default:
                throw call.Error($"A value of type {TypeNames.Of(value)} is not a number.");
        }
    }

    // A whole divisor makes the result whole.
    private static ScriptValue DividedBy(in FunctionCall call)
    {
        var result = Evaluate(call, BinaryOperator.Divide);
        return call[1].Kind == ScriptValueKind.Int32 && result.Kind == ScriptValueKind.Double
            ? (int)Math.Floor(result.AsDouble())
            : result;
    }

    private static ScriptValue Round(in FunctionCall call)
    {
        var precision = call.Int32(1);
        return precision is >= 0 and <= MaxPrecision
            ? Math.Round(call.Double(0), precision)
            : throw call.Error($"The precision must be between 0 and {MaxPrecision}, not {precision}.");
    }

    private static ScriptValue Format(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return "";
        }

        return IsNumber(call[0])
            ? ValueFormat.Format(call, call[0], call.Text(1), call.Text(2))
            : throw call.Error($"A value of type {TypeNames.Of(call[0])} is not a number.");
    }

    private static ScriptValue Random(in FunctionCall call) => call.Int32(0) <= call.Int32(1)
        ? call.Context.Random.Next(call.Int32(0), call.Int32(1))
        : throw call.Error($"{call.Int32(0)} is greater than {call.Int32(1)}.");

    /// <summary>A random UUID (RFC 9562, version 4).</summary>
    private static ScriptValue Uuid(in FunctionCall call)
    {
        Span<byte> bytes = stackalloc byte[16];
        call.Context.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static bool IsNumber(ScriptValue value) => value.Kind is ScriptValueKind.Int32 or ScriptValueKind.Int64
        or ScriptValueKind.BigInteger or ScriptValueKind.Single or ScriptValueKind.Double or ScriptValueKind.Decimal;

    private static ScriptValue Evaluate(in FunctionCall call, BinaryOperator op) =>
        call.Context.Evaluate(op, call[0], call[1], call.Site);
}
