using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <content>What calls functions for the items at once, and <c>array.join</c>.</content>
internal static partial class ArrayFunctions
{
    private static ScriptValue Any(in FunctionCall call)
    {
        if (call[0].IsNull || call[1].As<ScriptFunction>() is not { } function)
        {
            return false;
        }

        var arguments = new ScriptArray([default, .. call[2].As<ScriptArray>()!.Items]);
        foreach (var item in Items(call))
        {
            arguments.Set(0, item);
            var result = call.Context.Invoke(function, call.Site, arguments.Items);
            if (result.Kind == ScriptValueKind.Boolean && result.AsBoolean())
            {
                return true;
            }
        }

        return false;
    }

    private static ScriptValue Join(in FunctionCall call)
    {
        if (call[0].IsNull)
        {
            return "";
        }

        var function = call[2].IsNull ? null : FunctionAt(call, 2);
        var text = new JoinedText(call.Context, call.Site);
        var isFirst = true;
        foreach (var item in Items(call))
        {
            if (!isFirst)
            {
                text.Append(call[1]);
            }

            text.Append(function is null ? item : call.Context.Invoke(function, call.Site, call.Context.ToText(item, call.Site)));
            isFirst = false;
        }

        return text.ToValue();
    }

    /// <summary>Text that becomes markup with the first part that is markup: what came before is escaped then, and all that follows.</summary>
    private struct JoinedText(RenderContext context, CallSite site)
    {
        private TextBuffer _buffer = new(64);
        private bool _isMarkup;

        public void Append(ScriptValue part)
        {
            if (part.IsMarkup && !_isMarkup && context.Output != OutputKind.Text)
            {
                var escaped = context.Escape(_buffer.ToString(), site);
                _buffer = new TextBuffer(escaped.Length + 64);
                _buffer.Append(escaped);
                _isMarkup = true;
            }

            var text = _isMarkup ? context.Escape(part, site) : context.ToText(part, site);
            context.CheckLength(site, (long)_buffer.Length + (text?.Length ?? 0));
            context.CountText(site.Place, text?.Length ?? 0);
            _buffer.Append(text);
        }

        public readonly ScriptValue ToValue() => _isMarkup ? Markup.Of(_buffer.ToString()) : _buffer.ToString();
    }
}
