using System.Globalization;
using System.Numerics;
using System.Text.Json;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary><c>json.loads</c> and <c>json.load</c>.</summary>
internal static class JsonText
{
    private const int MaxDepth = 20;

    /// <summary><c>json.loads(s)</c>.</summary>
    public static PythonValue Loads(CallSite call) => Signature.HasOnlyPositional(call.Arguments, 1) && call.Argument(0) is { } text
        ? call.Interpreter.ForEach(text, t => t is StrValue { IsAnchored: false } known ? Parse(call, known.Value) : Missing(call, t))
        : Missing(call, null);

    /// <summary><c>json.load(file)</c>.</summary>
    public static PythonValue Load(CallSite call)
    {
        if (!Signature.HasOnlyPositional(call.Arguments, 1) || call.Argument(0) is not { } file)
        {
            return Missing(call, null);
        }

        var text = call.Interpreter.Call(call.Interpreter.GetAttribute(file, "read"), CallArguments.Of());
        return Loads(call with { Arguments = CallArguments.Of(text) });
    }

    private static PythonValue Parse(CallSite call, string text)
    {
        if (call.Interpreter.Effort.SpendOnCharacters(Interpreter.LooksAtText * (long)text.Length))
        {
            return Missing(call, null);
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Convert(call.Interpreter, document.RootElement) ?? Missing(call, null);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Python reads a little more than the standard, such as NaN and halves of characters.
            return Missing(call, null);
        }
    }

    /// <summary>Null when it is too much.</summary>
    private static PythonValue? Convert(Interpreter interpreter, JsonElement element)
    {
        if (interpreter.Spend())
        {
            return null;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var items = new Dictionary<string, PythonValue>(StringComparer.Ordinal);
                foreach (var member in element.EnumerateObject())
                {
                    if (Convert(interpreter, member.Value) is not { } value)
                    {
                        return null;
                    }

                    items[member.Name] = value;
                }

                return items.Count > interpreter.Limits.MaxElements
                    ? null
                    : interpreter.NewDict(new DictItems([.. items.Select(static i => new DictItem(new StrValue(i.Key), i.Value))], isOpen: false));
            case JsonValueKind.Array:
                var values = element.EnumerateArray().Select(e => Convert(interpreter, e)).ToList();
                return values.Count > interpreter.Limits.MaxElements || values.Contains(null) ? null : interpreter.NewList(Elements.Of(values.OfType<PythonValue>()));
            case JsonValueKind.String:
                return new StrValue(element.GetString()!);
            case JsonValueKind.Number when element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0:
                return new FloatValue(double.Parse(element.GetRawText(), CultureInfo.InvariantCulture));
            case JsonValueKind.Number:
                return element.GetRawText() is { Length: < 1_000 } digits ? new IntValue(BigInteger.Parse(digits, CultureInfo.InvariantCulture)) : null;
            case JsonValueKind.True:
                return BoolValue.True;
            case JsonValueKind.False:
                return BoolValue.False;
            default:
                return NoneValue.Instance;
        }
    }

    private static UnknownValue Missing(CallSite call, PythonValue? text) => call.Unknown((text as UnknownValue)?.Reason ?? "what the JSON holds is not known");
}
