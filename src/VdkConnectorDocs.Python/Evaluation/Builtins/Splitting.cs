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
            StrValue { Value: { Length: > 0 } separator } => NewList(text, call, BySeparator(text.Value, separator, most, fromEnd)),
            null or NoneValue => NewList(text, call, ByWhiteSpace(text.Value, most, fromEnd)),
            _ => null,
        };
    }

    /// <summary>Null when the lines are not known.</summary>
    public static ListValue? Lines(StrValue text, CallSite call) => call.Argument(0, "keepends") switch
    {
        null or BoolValue { Value: false } => NewList(text, call, Lines(text.Value, keepEnds: false)),
        BoolValue => NewList(text, call, Lines(text.Value, keepEnds: true)),
        _ => null,
    };

    public static List<string> Lines(string text, bool keepEnds)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
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
        parts.Count > call.Interpreter.Limits.MaxElements
            ? null
            : call.Interpreter.NewList(Elements.Of(parts.Select(p => StringMethods.New(original, p)!)));

    private static List<string> BySeparator(string text, string separator, int most, bool fromEnd)
    {
        if (!fromEnd)
        {
            return [.. most < 0 ? text.Split(separator) : text.Split(separator, most + 1)];
        }

        var parts = new List<string>();
        var end = text.Length;
        while (most != 0 && end >= separator.Length && text.LastIndexOf(separator, end - 1, end, StringComparison.Ordinal) is >= 0 and var at)
        {
            parts.Add(text[(at + separator.Length)..end]);
            end = at;
            most--;
        }

        parts.Add(text[..end]);
        parts.Reverse();
        return parts;
    }

    private static List<string> ByWhiteSpace(string text, int most, bool fromEnd)
    {
        var space = StringMethods.WhiteSpace.AsSpan();
        var parts = new List<string>();
        var rest = fromEnd ? text.AsSpan().TrimEnd(space) : text.AsSpan().TrimStart(space);
        while (!rest.IsEmpty && most != 0)
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
