using System.Text;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <content>What treats a text as words.</content>
internal static partial class StringFunctions
{
    private static ScriptValue Capitalize(in FunctionCall call)
    {
        var text = call.Text(0) ?? "";
        return text.Length == 0 || char.IsUpper(text[0])
            ? text
            : string.Concat([char.ToUpperInvariant(text[0])], text.AsSpan(1));
    }

    private static ScriptValue CapitalizeWords(in FunctionCall call) => string.Create(
        (call.Text(0) ?? "").Length,
        call[0].As<string>() ?? "",
        static (result, text) =>
        {
            var isStart = true;
            for (var i = 0; i < text.Length; i++)
            {
                var character = text[i];
                if (char.IsWhiteSpace(character))
                {
                    isStart = true;
                }
                else if (isStart && char.IsLetter(character))
                {
                    character = char.ToUpperInvariant(character);
                    isStart = false;
                }

                result[i] = character;
            }
        });

    private static ScriptValue Handleize(in FunctionCall call)
    {
        var text = call.Text(0)!;
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                result.Append(char.ToLowerInvariant(character));
            }
            else if (result.Length == 0 || result[^1] != '-')
            {
                result.Append('-');
            }
        }

        if (result.Length > 0 && result[^1] == '-')
        {
            result.Length--;
        }

        return result.ToString();
    }

    private static ScriptValue Truncate(in FunctionCall call)
    {
        var text = call.Text(0) ?? "";
        var length = call.Int32(1);
        var ellipsis = call.Text(2) ?? "...";
        if (text.Length == 0 || text.Length <= length)
        {
            return text;
        }

        var kept = Math.Max(0L, (long)length - ellipsis.Length);
        call.CheckLength(kept + ellipsis.Length);
        return string.Concat(text.AsSpan(0, (int)kept), ellipsis);
    }

    // As in the official engine, the words always end in three dots, whatever the ellipsis is and whether or not a word is cut off.
    private static ScriptValue TruncateWords(in FunctionCall call)
    {
        var text = call.Text(0) ?? "";
        if (text.Length == 0)
        {
            return "";
        }

        var result = new StringBuilder();
        var start = 0;
        for (var words = 0; words < call.Int32(1) && start <= text.Length; words++)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (words > 0)
            {
                result.Append(' ');
            }

            result.Append(text, start, end - start);
            if (end == text.Length)
            {
                break;
            }

            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        return result.Append("...").ToString();
    }
}
