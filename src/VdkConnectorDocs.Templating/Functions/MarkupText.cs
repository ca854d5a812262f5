using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>
/// Functions of text whose result is markup when their input is: what they cut off or add cannot turn text into markup.
/// All others return plain text, which is escaped again when it is written.
/// </summary>
internal static class MarkupText
{
    /// <summary>Changes a text and keeps it markup if it was. Null stays null.</summary>
    public static ScriptValue Map(in FunctionCall call, Func<string, string> map)
    {
        if (Read(call, 0) is not { } text)
        {
            return default;
        }

        var result = map(text);
        return call[0].IsMarkup ? call.Context.AsMarkup(result) : result;
    }

    /// <summary>Joins two texts. When one is markup, the other is escaped and the result is markup.</summary>
    public static ScriptValue Concatenate(in FunctionCall call, int first, int second)
    {
        if (!IsEscaped(call, first) && !IsEscaped(call, second))
        {
            return Join(call, Read(call, first) ?? "", Read(call, second) ?? "");
        }

        var left = call.Context.Escape(call[first], call.Site);
        var right = call.Context.Escape(call[second], call.Site);
        return Markup.Of(Join(call, left, right));
    }

    /// <summary>An argument of kind <see cref="ParameterKind.Any"/> as text; null when it is null.</summary>
    public static string? Read(in FunctionCall call, int index)
    {
        var text = call.Context.ToText(call[index], call.Site);
        if (text is not null)
        {
            call.CheckLength(text.Length);
        }

        return text;
    }

    /// <summary>Whether the argument is markup and that matters to the output.</summary>
    public static bool IsEscaped(in FunctionCall call, int index) =>
        call[index].IsMarkup && call.Context.Output != Runtime.OutputKind.Text;

    private static string Join(in FunctionCall call, string left, string right)
    {
        call.CheckLength((long)left.Length + right.Length);
        return left + right;
    }
}
