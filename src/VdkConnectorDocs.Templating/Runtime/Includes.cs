using VdkConnectorDocs.Templating.Functions;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>The functions <c>include</c> and <c>include_join</c>.</summary>
internal static class Includes
{
    public static readonly BuiltinFunction Include = new(
        new FunctionSignature("include", [FunctionParameter.Text("template_name")], takesAny: true), Run);

    public static readonly BuiltinFunction IncludeJoin = new(
        new FunctionSignature(
            "include_join",
            [
                FunctionParameter.List("template_names"),
                FunctionParameter.Text("separator"),
                FunctionParameter.Text("begin").Optional(),
                FunctionParameter.Text("end").Optional(),
            ],
            takesAny: true),
        Join);

    /// <summary>Runs an <c>include</c> that is a statement: what it writes goes straight to the output where nothing indents it.</summary>
    public static void Write(RenderContext context, CallPlan plan, in Place place)
    {
        var call = context.TakePipe(plan);
        context.WrittenInclude = string.IsNullOrEmpty(context.Indent) ? call.Site : null;
        context.WriteValue(Invoker.Call(context, Include, call), place);
    }

    private static ScriptValue Run(in FunctionCall call)
    {
        var isWritten = ReferenceEquals(call.Context.WrittenInclude, call.Site);
        if (isWritten)
        {
            call.Context.WrittenInclude = null;
        }

        if (call.Arguments.IsEmpty)
        {
            throw call.Error("'include' needs the name of a template.");
        }

        return Render(call, call.Text(0), isWritten);
    }

    private static ScriptValue Join(in FunctionCall call)
    {
        if (call.Arguments.Length < 2)
        {
            throw call.Error("'include_join' needs the names of templates and a separator.");
        }

        if (call[0].As<ScriptList>() is not { } names)
        {
            return "";
        }

        var separator = Part(call, 1);
        var begin = Part(call, 2);
        var end = Part(call, 3);
        var context = call.Context;
        var result = new TextBuffer(256);
        result.Append(begin);
        var isFirst = true;
        for (var i = 0; i < names.Count; i++)
        {
            var name = context.ToText(names[i], call.Site);
            if (string.IsNullOrEmpty(name))
            {
                continue;
            }

            result.Append(isFirst ? "" : separator);
            isFirst = false;
            result.Append(context.ToText(Render(call, name, isWritten: false), call.Site));
            context.CheckLength(call.Site, result.Length);
        }

        result.Append(end);
        return context.AsMarkup(result.ToString());
    }

    /// <summary>A separator: text, or with <c>tpl:</c> before it the name of a template.</summary>
    private static string Part(in FunctionCall call, int index)
    {
        const string TemplatePrefix = "tpl:";
        if (index >= call.Arguments.Length || call.Text(index) is not { } text)
        {
            return "";
        }

        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? call.Context.ToText(Render(call, text[TemplatePrefix.Length..], isWritten: false), call.Site) ?? ""
            : call.Context.Escape(text, call.Site);
    }

    private static ScriptValue Render(in FunctionCall call, string? name, bool isWritten)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw call.Error("The name of the template to include is empty.");
        }

        return call.Context.RenderInclude(name, call, isWritten);
    }
}
