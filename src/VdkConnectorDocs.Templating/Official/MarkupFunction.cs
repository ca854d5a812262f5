using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating.Official;

/// <summary>A function of the official engine that gets markup as it is, and decides what becomes of it.</summary>
/// <param name="official">The official function.</param>
/// <param name="invoke">What to do instead.</param>
internal sealed class MarkupFunction(IScriptCustomFunction official, Func<MarkupCall, object?> invoke) : IScriptCustomFunction
{
    public int RequiredParameterCount => official.RequiredParameterCount;

    public int ParameterCount => official.ParameterCount;

    public ScriptVarParamKind VarParamKind => official.VarParamKind;

    public Type ReturnType => typeof(object);

    // Of type object, an argument is not converted.
    public ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = official.GetParameterInfo(index);
        return parameter.ParameterType != typeof(string) ? parameter
            : parameter.HasDefaultValue ? new ScriptParameterInfo(typeof(object), parameter.Name, parameter.DefaultValue)
            : new ScriptParameterInfo(typeof(object), parameter.Name);
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        invoke(new MarkupCall((OfficialContext)context, official, callerContext, arguments, blockStatement));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>A call of a <see cref="MarkupFunction"/>.</summary>
internal sealed record MarkupCall(
    OfficialContext Context, IScriptCustomFunction Official, ScriptNode? Caller, ScriptArray Arguments, ScriptBlockStatement? Block)
{
    /// <summary>Whether an argument is markup and that matters to the output.</summary>
    public bool IsMarkup(int index) =>
        index < Arguments.Count && Arguments[index] is OfficialMarkup or IScriptOutput && Context.Kind != OutputKind.Text;

    public string? Text(int index) => Context.ObjectToString(Arguments[index]);

    /// <summary>Calls the official function with the arguments as text where it wants text.</summary>
    /// <param name="escapes">Whether arguments that are no markup are escaped.</param>
    public object? InvokeOfficial(bool escapes = false)
    {
        var converted = new ScriptArray(Arguments.Count);
        for (var i = 0; i < Arguments.Count; i++)
        {
            var isText = i < Official.ParameterCount && Official.GetParameterInfo(i).ParameterType == typeof(string);
            converted.Add(!isText || Arguments[i] is null ? Arguments[i] : escapes ? Context.Escape(Arguments[i]) : Text(i));
        }

        return Official.Invoke(Context, Caller, converted, Block);
    }
}
