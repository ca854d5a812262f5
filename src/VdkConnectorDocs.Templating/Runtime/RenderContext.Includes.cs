using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <content>Rendering one template inside another.</content>
public sealed partial class RenderContext
{
    /// <summary>The include that is a statement and may write straight to the output; those among its arguments may not.</summary>
    internal CallSite? WrittenInclude { get; set; }

    /// <summary>Renders a template with the call's arguments as its <c>$</c>.</summary>
    /// <returns>
    /// What it wrote: a string where it is text, markup where it is escaped for the output; null when it was written straight to the
    /// output.
    /// </returns>
    internal ScriptValue RenderInclude(string name, in FunctionCall call, bool isWritten)
    {
        var template = _templates.GetIncluded(name, call.Site);
        EnterCall(call.Site.Place);
        var (output, indent, isAtLineStart) = (Output, Indent, _isAtLineStart);
        var start = BeginCapture();
        Indent = null;
        Output = OutputOf(template);
        _isAtLineStart = indent is null && isAtLineStart;
        BeginInclude(call);
        RunIncluded(template, call.Site);
        PopLocal();
        LeaveCall();
        var isMarkup = OutputKinds.IsMarkupIn(Output, output);
        (Output, Indent) = (output, indent);
        if (isWritten && (isMarkup || output == OutputKind.Text))
        {
            _isAtLineStart = _buffer.Length > start ? _buffer.Last == '\n' : isAtLineStart;
            return ScriptValue.Null;
        }

        _isAtLineStart = isAtLineStart;
        var text = EndCapture(start, call.Site.Place);
        return isMarkup ? Markup.Of(text) : text;
    }

    /// <summary>What a template writes here: what its name says, else the same as the template that includes it.</summary>
    private OutputKind OutputOf(CompiledTemplate template) => Settings.EscapesValues ? template.Output ?? Output : OutputKind.Text;

    private void RunIncluded(CompiledTemplate template, CallSite site)
    {
        try
        {
            template.Block.Run(this);
            WriteValue(TakeReturnValue(), site.Place);
        }
        catch (ScriptException error)
        {
            error.IncludedFrom.Add(site.Source.GetLocation(site.Span));
            throw;
        }
    }

    private void BeginInclude(in FunctionCall call)
    {
        var arguments = new ScriptArray(call.Arguments);
        ScriptObject? locals = null;
        if (call.Named is { } named)
        {
            locals = new ScriptObject(named.Count);
            for (var i = 0; i < named.Count; i++)
            {
                var (name, value) = named.At(i);
                arguments.GetOrAddMembers().Set(name, value);
                locals.Set("$" + name, value);
            }
        }

        var local = PushLocal();
        local.Arguments = arguments;
        local.Variables = locals;
    }
}
