using System.Net;
using System.Text.RegularExpressions;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Parameter = VdkConnectorDocs.Templating.Functions.FunctionParameter;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>The functions of <c>html</c>. <c>html.raw</c> is our own.</summary>
internal static class HtmlFunctions
{
    public static FunctionTable Create() => new FunctionTable("html")
        .Add("strip", Strip, Parameter.Any("text"))
        .Add("escape", Escape, Parameter.Any("text"))
        .Add("newline_to_br", NewlineToBr, Parameter.Any("text"))
        .Add("url_encode", UrlEncode, Parameter.Text("text"))
        .Add("url_escape", UrlEscape, Parameter.Text("text"))
        .Add("raw", static (in call) => call.Context.AsMarkup(MarkupText.Read(call, 0)), Parameter.Any("text"));

    private static ScriptValue Escape(in FunctionCall call)
    {
        if (MarkupText.IsEscaped(call, 0))
        {
            return call[0];
        }

        if (MarkupText.Read(call, 0) is not { } text)
        {
            return default;
        }

        CheckEscapedLength(call, text);
        return call.Context.AsMarkup(WebUtility.HtmlEncode(text));
    }

    private static ScriptValue NewlineToBr(in FunctionCall call)
    {
        var text = MarkupText.IsEscaped(call, 0) || call.Context.Output == OutputKind.Text || call[0].IsNull
            ? MarkupText.Read(call, 0)
            : call.Context.Escape(call[0], call.Site);
        if (text is null)
        {
            return default;
        }

        const string Break = "<br />";
        var result = new TextBuffer(text.Length + 64);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')))
            {
                result.Append(Break);
                call.CheckLength(result.Length);
            }

            result.Append(text[i]);
        }

        return call.Context.AsMarkup(result.ToString());
    }

    private static ScriptValue Strip(in FunctionCall call)
    {
        if (MarkupText.Read(call, 0) is not { } text)
        {
            return default;
        }

        var stripped = new TimedRegex(call.Context, call.Site, StrippedMarkup.Pattern).Replace(text, "");
        if (!MarkupText.IsEscaped(call, 0))
        {
            return stripped;
        }

        // The references of markup stay; what is left of its tags must not become a tag.
        return Markup.Of(stripped
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal));
    }

    private static ScriptValue UrlEncode(in FunctionCall call)
    {
        if (call.Text(0) is not { } text)
        {
            return default;
        }

        CheckEncodedLength(call, text);
        return Uri.EscapeDataString(text);
    }

    private static ScriptValue UrlEscape(in FunctionCall call)
    {
        if (call.Text(0) is not { } text)
        {
            return default;
        }

        CheckEncodedLength(call, text);
        var result = new TextBuffer(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && !IsUrlCharacter(text[i]))
            {
                i++;
            }

            result.Append(Uri.EscapeDataString(text.AsSpan(start, i - start)));
            start = i;
            while (i < text.Length && IsUrlCharacter(text[i]))
            {
                i++;
            }

            result.Append(text.AsSpan(start, i - start));
        }

        return result.ToString();
    }

    /// <summary>RFC 3986: unreserved characters, and the reserved ones that separate the parts of a URL.</summary>
    private static bool IsUrlCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || "-._~:/?#[]@!$&'()*+,;=".Contains(character, StringComparison.Ordinal);

    private static void CheckEscapedLength(in FunctionCall call, string text)
    {
        long length = text.Length;
        foreach (var character in text)
        {
            length += character switch
            {
                '<' or '>' => 3,
                '"' => 5,
                '&' or '\'' => 4,
                >= '\u00A0' and < '\u0100' => 5,
                _ when char.IsSurrogate(character) => 4,
                _ => 0,
            };
        }

        call.CheckLength(length);
    }

    private static void CheckEncodedLength(in FunctionCall call, string text)
    {
        long length = 0;
        foreach (var character in text)
        {
            length += char.IsAsciiLetterOrDigit(character) ? 1 : character < '\u0080' ? 3 : 9;
        }

        call.CheckLength(length);
    }

    /// <summary>Made when a template first strips.</summary>
    private static class StrippedMarkup
    {
        // Scripts, styles and comments with what is in them, then tags: > inside a value of an attribute does not end one.
        // Without backtracking, a match takes linear time.
        public static readonly Regex Pattern = new(
            """<!--.*?-->|<script.*?</script>|<style.*?</style>|<(?:[^=>]|=(?:"[^"]*"|'[^']*'|[^"'][^\s>]*))*>""",
            RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
