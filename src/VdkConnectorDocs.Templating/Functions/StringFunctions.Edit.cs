using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <content>What adds to a text or takes from it.</content>
internal static partial class StringFunctions
{
    // A part takes the memory of several items of a list.
    private const int StepsOfOnePart = 4;

    private static ScriptValue PadLeft(in FunctionCall call)
    {
        CheckWidth(call);
        return (call.Text(0) ?? "").PadLeft(call.Int32(1));
    }

    private static ScriptValue PadRight(in FunctionCall call)
    {
        CheckWidth(call);
        return (call.Text(0) ?? "").PadRight(call.Int32(1));
    }

    private static void CheckWidth(in FunctionCall call)
    {
        var width = call.Int32(1);
        if (width < 0)
        {
            throw call.Error($"The width {width} is negative.");
        }

        if (width > call.Context.Limits.MaxTextLength)
        {
            throw call.LimitError(1, $"The text would have {width} characters; the limit is {call.Context.Limits.MaxTextLength}.");
        }

        call.CheckLength(width);
    }

    private static ScriptValue Remove(in FunctionCall call)
    {
        var text = call.Text(0);
        var remove = call.Text(1);
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(remove))
        {
            return text;
        }

        CountSearch(call, text, remove);
        return text.Replace(remove, "", StringComparison.Ordinal);
    }

    // Unlike remove, remove_first and remove_last ignore case, as in the official engine.
    private static ScriptValue RemoveOnce(in FunctionCall call, bool fromEnd)
    {
        var text = call.Text(0);
        var remove = call.Text(1);
        return string.IsNullOrEmpty(text) || string.IsNullOrEmpty(remove) ? text : ReplaceOnce(call, text, remove, "", fromEnd);
    }

    private static ScriptValue Replace(in FunctionCall call)
    {
        var text = MarkupText.Read(call, 0) ?? "";
        var match = call.Text(1) ?? "";
        if (text.Length == 0)
        {
            return "";
        }

        if (match.Length == 0)
        {
            throw call.Error("The text to replace is empty.");
        }

        var replacement = ReadReplacement(call, 2);
        CountSearch(call, text, match);
        var count = text.AsSpan().Count(match);
        call.CheckLength(text.Length + ((long)count * (replacement.Length - match.Length)));
        return KeepMarkup(call, text.Replace(match, replacement, StringComparison.Ordinal));
    }

    // Unlike replace, replace_first ignores case, as in the official engine.
    private static ScriptValue ReplaceFirst(in FunctionCall call)
    {
        var text = MarkupText.Read(call, 0) ?? "";
        var match = call.Text(1) ?? "";
        if (text.Length == 0 || match.Length == 0)
        {
            return KeepMarkup(call, text);
        }

        var replacement = ReadReplacement(call, 2);
        call.CheckLength((long)text.Length + replacement.Length);
        return KeepMarkup(call, ReplaceOnce(call, text, match, replacement, call.Boolean(3)));
    }

    /// <summary>The replacement; escaped when what it becomes a part of is markup.</summary>
    private static string ReadReplacement(in FunctionCall call, int index)
    {
        if (MarkupText.IsEscaped(call, 0))
        {
            return call.Context.Escape(call[index], call.Site);
        }

        return MarkupText.Read(call, index) ?? "";
    }

    private static ScriptValue KeepMarkup(in FunctionCall call, string text) =>
        MarkupText.IsEscaped(call, 0) ? Markup.Of(text) : text;

    private static string ReplaceOnce(in FunctionCall call, string text, string match, string replacement, bool fromEnd)
    {
        CountSearch(call, text, match);
        var index = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? text : string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + match.Length));
    }

    private static ScriptValue Slice(in FunctionCall call)
    {
        var text = call.Text(0) ?? "";
        var start = call.Int32(1);
        if (start >= text.Length)
        {
            return "";
        }

        long length = call[2].IsNull ? text.Length : call.Int32(2);
        if (start < 0)
        {
            start += text.Length;
        }

        if (start < 0)
        {
            // What lies before the text counts as part of the slice.
            length += start;
            if (length <= 0)
            {
                return "";
            }

            start = 0;
        }

        length = Math.Min(length, text.Length - start);
        return length >= 0
            ? text.Substring(start, (int)length)
            : throw call.ArgumentError(2, $"The length {length} is negative.");
    }

    private static ScriptValue Slice1(in FunctionCall call)
    {
        var text = call.Text(0) ?? "";
        var start = call.Int32(1);
        long length = call.Int32(2);
        if (text.Length == 0 || start > text.Length || length <= 0)
        {
            return "";
        }

        if (start < 0)
        {
            start += text.Length;
        }

        if (start < 0)
        {
            length += start;
            start = 0;
        }

        length = Math.Min(length, text.Length - start);
        return length >= 0
            ? text.Substring(start, (int)length)
            : throw call.ArgumentError(2, "The slice ends before the text begins.");
    }

    private static ScriptValue Split(in FunctionCall call)
    {
        var text = call.Text(0) ?? "";
        var match = call.Text(1) ?? "";
        if (text.Length == 0)
        {
            return new ScriptSequence([], 0);
        }

        if (match.Length == 0)
        {
            return new ScriptSequence([text], 1);
        }

        CountSearch(call, text, match);
        var parts = new ScriptArray();
        var rest = 0;
        while (rest < text.Length)
        {
            var end = text.IndexOf(match, rest, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > rest)
            {
                call.Context.CountSteps(call.Site, StepsOfOnePart);
                parts.Add(text[rest..end]);
            }

            rest = end + match.Length;
        }

        return ListItems.ToSequence(parts);
    }

    private static ScriptValue StripNewlines(in FunctionCall call) =>
        (call.Text(0) ?? "").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
