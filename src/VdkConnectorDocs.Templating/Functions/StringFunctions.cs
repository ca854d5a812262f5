using System.Globalization;
using System.Text;
using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The functions of <c>string</c>: all of the official engine other than its hashes, in its order. Comparison is ordinal.</summary>
internal static partial class StringFunctions
{
    public static FunctionTable Create() => new FunctionTable("string")
        .Add("escape", Escape, Parameter.Text("text"))
        .Add("append", static (in call) => MarkupText.Concatenate(call, 0, 1), Parameter.Any("text"), Parameter.Any("with"))
        .Add("capitalize", Capitalize, Parameter.Text("text"))
        .Add("capitalizewords", CapitalizeWords, Parameter.Text("text"))
        .Add("contains", Contains, Parameter.Text("text"), Parameter.Text("value"))
        .Add("empty", static (in call) => string.IsNullOrEmpty(call.Text(0)), Parameter.Text("text"))
        .Add("whitespace", static (in call) => string.IsNullOrWhiteSpace(call.Text(0)), Parameter.Text("text"))
        .Add("downcase", static (in call) => call.Text(0)?.ToLowerInvariant(), Parameter.Text("text"))
        .Add("ends_with", EndsWith, Parameter.Text("text"), Parameter.Text("value"))
        .Add("equals_ignore_case", EqualsIgnoreCase, Parameter.Text("text"), Parameter.Text("value"))
        .Add("handleize", Handleize, Parameter.Text("text").NotNull())
        .Add("literal", Literal, Parameter.Text("text"))
        .Add("lstrip", static (in call) => MarkupText.Map(call, static text => text.TrimStart()), Parameter.Any("text"))
        .Add(
            "pluralize",
            static (in call) => call.Int32(0) == 1 ? call[1] : call[2],
            Parameter.Int32("number"),
            Parameter.Text("singular"),
            Parameter.Text("plural"))
        .Add("prepend", static (in call) => MarkupText.Concatenate(call, 1, 0), Parameter.Any("text"), Parameter.Any("by"))
        .Add("remove", Remove, Parameter.Text("text"), Parameter.Text("remove"))
        .Add("remove_first", static (in call) => RemoveOnce(call, fromEnd: false), Parameter.Text("text"), Parameter.Text("remove"))
        .Add("remove_last", static (in call) => RemoveOnce(call, fromEnd: true), Parameter.Text("text"), Parameter.Text("remove"))
        .Add("replace", Replace, Parameter.Any("text"), Parameter.Text("match"), Parameter.Any("replace"))
        .Add(
            "replace_first",
            ReplaceFirst,
            Parameter.Any("text"),
            Parameter.Text("match"),
            Parameter.Any("replace"),
            Parameter.Boolean("fromEnd").Optional(false))
        .Add("rstrip", static (in call) => MarkupText.Map(call, static text => text.TrimEnd()), Parameter.Any("text"))
        .Add("size", static (in call) => call.Text(0)?.Length ?? 0, Parameter.Text("text"))
        .Add("slice", Slice, Parameter.Text("text"), Parameter.Int32("start"), Parameter.Int32("length").Nullable().Optional())
        .Add("slice1", Slice1, Parameter.Text("text"), Parameter.Int32("start"), Parameter.Int32("length").Optional(1))
        .Add("split", Split, Parameter.Text("text"), Parameter.Text("match"))
        .Add("starts_with", StartsWith, Parameter.Text("text"), Parameter.Text("value"))
        .Add("strip", static (in call) => MarkupText.Map(call, static text => text.Trim()), Parameter.Any("text"))
        .Add("strip_newlines", StripNewlines, Parameter.Text("text"))
        .Add("to_int", ToInt, Parameter.Text("text"))
        .Add("to_long", ToLong, Parameter.Text("text"))
        .Add("to_float", ToFloat, Parameter.Text("text"))
        .Add("to_double", ToDouble, Parameter.Text("text"))
        .Add("truncate", Truncate, Parameter.Text("text"), Parameter.Int32("length"), Parameter.Text("ellipsis").Optional())
        .Add("truncatewords", TruncateWords, Parameter.Text("text"), Parameter.Int32("count"), Parameter.Text("ellipsis").Optional())
        .Add("upcase", static (in call) => call.Text(0)?.ToUpperInvariant(), Parameter.Text("text"))
        .Add("pad_left", PadLeft, Parameter.Text("text"), Parameter.Int32("width"))
        .Add("pad_right", PadRight, Parameter.Text("text"), Parameter.Int32("width"))
        .Add("base64_encode", Base64Encode, Parameter.Text("text"))
        .Add("base64_decode", Base64Decode, Parameter.Text("text"))
        .Add(
            "index_of",
            IndexOf,
            Parameter.Text("text"),
            Parameter.Text("search"),
            Parameter.Int32("startIndex").Nullable().Optional(),
            Parameter.Int32("count").Nullable().Optional(),
            Parameter.Text("stringComparison").Optional());

    private static ScriptValue Base64Encode(in FunctionCall call)
    {
        var text = call.Text(0) ?? "";
        call.CheckLength((Encoding.UTF8.GetByteCount(text) + 2L) / 3 * 4);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }

    private static ScriptValue Base64Decode(in FunctionCall call)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0) ?? ""));
        }
        catch (FormatException)
        {
            throw call.Error("The text is not Base64.");
        }
    }

    private static ScriptValue Escape(in FunctionCall call)
    {
        if (call.Text(0) is not { } text)
        {
            return default;
        }

        call.CheckLength(EscapedLength(text));
        return StringLiteral.Escape(text);
    }

    private static ScriptValue Literal(in FunctionCall call)
    {
        if (call.Text(0) is not { } text)
        {
            return default;
        }

        call.CheckLength(EscapedLength(text) + 2);
        return $"\"{StringLiteral.Escape(text)}\"";
    }

    // At most: a control character becomes \x00 or a letter after a backslash.
    private static long EscapedLength(string text)
    {
        long length = text.Length;
        foreach (var character in text)
        {
            length += character < ' ' ? 3 : character is '"' or '\\' ? 1 : 0;
        }

        return length;
    }

    private static ScriptValue ToInt(in FunctionCall call) =>
        int.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : default(ScriptValue);

    private static ScriptValue ToLong(in FunctionCall call) =>
        long.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : default(ScriptValue);

    private static ScriptValue ToFloat(in FunctionCall call) =>
        float.TryParse(call.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : default(ScriptValue);

    private static ScriptValue ToDouble(in FunctionCall call) =>
        double.TryParse(call.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : default(ScriptValue);
}
