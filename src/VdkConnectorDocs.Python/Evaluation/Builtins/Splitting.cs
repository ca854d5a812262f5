using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary><c>split</c>, <c>rsplit</c> and <c>splitlines</c> of <c>str</c>.</summary>
internal static class Splitting
{
    /// <summary>Null when the parts are not known.</summary>
    public static ListValue? Split(StrValue text, CallSite call, bool fromEnd)
    {
        var most = call.Argument(1, "maxsplit") switch
        {
            null => -1,
            IntValue { Value: var count } => count.Sign < 0 ? -1 : (int)System.Numerics.BigInteger.Min(count, call.Interpreter.Limits.MaxElements),
            _ => int.MinValue,
        };
        if (most == int.MinValue)
        {
            return null;
        }

        return call.Argument(0, "sep") switch
        {
            StrValue { Value.Length: > 0 } => StringMethods.Sought(text, call, "sep") is { } separator
                ? NewList(text, call, BySeparator(text.Value, separator, most, fromEnd, Most(call)))
                : null,
            null or NoneValue => NewList(text, call, ByWhiteSpace(text.Value, most, fromEnd, Most(call))),
            _ => null,
        };
    }

    /// <summary>Null when the lines are not known.</summary>
    public static ListValue? Lines(StrValue text, CallSite call) => call.Argument(0, "keepends") switch
    {
        null or BoolValue { Value: false } => NewList(text, call, Lines(text.Value, keepEnds: false, Most(call))),
        BoolValue => NewList(text, call, Lines(text.Value, keepEnds: true, Most(call))),
        _ => null,
    };

    // One more than there may be tells that there are too many.
    private static int Most(CallSite call) => call.Interpreter.Limits.MaxElements + 1;

    private static List<string> Lines(string text, bool keepEnds, int limit)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length && lines.Count < limit; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029'))
            {
                continue;
            }

            var end = i;
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            lines.Add(text[start..(keepEnds ? i + 1 : end)]);
            start = i + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return lines;
    }

    private static ListValue? NewList(StrValue original, CallSite call, List<string> parts) =>
        call.Interpreter.Spend(parts.Count) || parts.Count > call.Interpreter.Limits.MaxElements
            ? null
            : call.Interpreter.NewList(Elements.Of(parts.Select(p => StringMethods.New(original, p)!)));

    private static List<string> BySeparator(string text, string separator, int most, bool fromEnd, int limit)
    {
        if (!fromEnd)
        {
            return [.. text.Split(separator, most < 0 ? limit : Math.Min(most + 1, limit))];
        }

        var parts = new List<string>();
        var end = text.Length;
        while (most != 0 && parts.Count < limit && end >= separator.Length && text.LastIndexOf(separator, end - 1, end, StringComparison.Ordinal) is >= 0 and var at)
        {
            parts.Add(text[(at + separator.Length)..end]);
            end = at;
            most--;
        }

        parts.Add(text[..end]);
        parts.Reverse();
        return parts;
    }

    private static List<string> ByWhiteSpace(string text, int most, bool fromEnd, int limit)
    {
        var space = StringMethods.WhiteSpace.AsSpan();
        var parts = new List<string>();
        var rest = fromEnd ? text.AsSpan().TrimEnd(space) : text.AsSpan().TrimStart(space);
        while (!rest.IsEmpty && most != 0 && parts.Count < limit)
        {
            var at = fromEnd ? rest.LastIndexOfAny(space) : rest.IndexOfAny(space);
            if (at < 0)
            {
                break;
            }

            parts.Add((fromEnd ? rest[(at + 1)..] : rest[..at]).ToString());
            rest = fromEnd ? rest[..at].TrimEnd(space) : rest[(at + 1)..].TrimStart(space);
            most--;
        }

        if (!rest.IsEmpty)
        {
            // What is left when no more may be split keeps the blanks at its far end.
            parts.Add(rest.ToString());
        }

        if (fromEnd)
        {
            parts.Reverse();
        }

        return parts;
    }
}
