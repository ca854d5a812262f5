using System.Text;
using Scriban.Functions;
using Scriban.Runtime;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating.Official;

/// <summary>The official engine's functions, with those on top that know markup, as ours do.</summary>
internal static class OfficialFunctions
{
    public static ScriptObject Create(RenderSettings settings)
    {
        var builtins = new BuiltinFunctions();
        Wrap(builtins, "include", Include);
        Wrap(builtins, "include_join", static call => call.Context.AsMarkup((string)call.InvokeOfficial()!));
        var html = Group(builtins, "html");
        html.SetValue("raw", new MarkupFunction(Function(html, "escape"), static call => call.Text(0) is { } text ? call.Context.AsMarkup(text) : null), true);
        Wrap(html, "escape", static call => call.IsMarkup(0) ? call.Arguments[0] : Markup(call, call.InvokeOfficial()));
        Wrap(html, "newline_to_br", static call => Markup(call, call.InvokeOfficial(escapes: call.Context.Kind != OutputKind.Text)));
        Wrap(html, "strip", KeepMarkup);
        Wrap(Group(builtins, "array"), "join", Join);
        Wrap(Group(builtins, "object"), "to_json", static call => call.Context.Kind == OutputKind.Json ? new OfficialMarkup((string)call.InvokeOfficial()!) : call.InvokeOfficial());
        var text = Group(builtins, "string");
        foreach (var name in (ReadOnlySpan<string>)["strip", "lstrip", "rstrip", "replace", "replace_first"])
        {
            Wrap(text, name, KeepMarkup);
        }

        foreach (var name in (ReadOnlySpan<string>)["append", "prepend"])
        {
            Wrap(text, name, static call => call.IsMarkup(0) || call.IsMarkup(1) ? Markup(call, call.InvokeOfficial(escapes: true)) : call.InvokeOfficial());
        }

        var now = settings.Now;
        Group(builtins, "date").SetValue("now", DelegateCustomFunction.CreateFunc(() => now), true);
        return builtins;
    }

    private static ScriptObject Group(ScriptObject builtins, string name) => (ScriptObject)builtins[name]!;

    private static IScriptCustomFunction Function(ScriptObject members, string name) => (IScriptCustomFunction)members[name]!;

    private static void Wrap(ScriptObject members, string name, Func<MarkupCall, object?> invoke) =>
        members.SetValue(name, new MarkupFunction(Function(members, name), invoke), readOnly: true);

    private static object? Include(MarkupCall call) =>
        call.Arguments.Count == 0 ? call.InvokeOfficial() : call.Context.Include(call.Text(0) ?? "", () => call.InvokeOfficial());

    private static object? KeepMarkup(MarkupCall call) =>
        call.IsMarkup(0) ? Markup(call, call.InvokeOfficial(escapes: true)) : call.InvokeOfficial();

    private static object? Markup(MarkupCall call, object? text) => text is string written ? call.Context.AsMarkup(written) : text;

    // With markup among the items or between them, the others are escaped. What a function makes of the items is text.
    private static object? Join(MarkupCall call)
    {
        if (call.Arguments is not [System.Collections.IEnumerable items, var delimiter, null]
            || (!call.IsMarkup(1) && !items.OfType<OfficialMarkup>().Any()))
        {
            return call.InvokeOfficial();
        }

        var joined = new StringBuilder();
        foreach (var item in items)
        {
            joined.Append(joined.Length == 0 ? "" : call.Context.Escape(delimiter)).Append(call.Context.Escape(item));
        }

        return call.Context.AsMarkup(joined.ToString());
    }
}
