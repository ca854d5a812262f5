using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Functions;

/// <summary>One call of a builtin: its arguments, its place, and the render it is part of.</summary>
public readonly ref struct FunctionCall(
    RenderContext context, CallSite site, ReadOnlySpan<ScriptValue> arguments, ScriptObject? named = null)
{
    public RenderContext Context { get; } = context;

    /// <summary>The place of the call. A lazy result keeps it for errors and limits while it is read.</summary>
    public CallSite Site { get; } = site;

    /// <summary>One value a parameter, converted to its kind; left-out arguments have their defaults.</summary>
    public ReadOnlySpan<ScriptValue> Arguments { get; } = arguments;

    /// <summary>The named arguments of a function that takes any, or null.</summary>
    public ScriptObject? Named { get; } = named;

    public ScriptValue this[int index] => Arguments[index];

    /// <summary>A <see cref="ParameterKind.Text"/> argument; null when null was passed. Reading a long text counts as steps.</summary>
    public string? Text(int index)
    {
        var text = Arguments[index].As<string>();
        if (text is not null)
        {
            CountText(text.Length);
        }

        return text;
    }

    /// <summary>An argument that is an integer.</summary>
    public int Int32(int index) => Arguments[index].AsInt32();

    public bool Boolean(int index) => Arguments[index].AsBoolean();

    public double Double(int index) => Arguments[index].AsDouble();

    /// <summary>Checks the length of a text before it is built, and counts the steps of building it.</summary>
    public void CheckLength(long length)
    {
        Context.CheckLength(Site, length);
        CountText(length);
    }

    /// <summary>Checks the length of a regular expression or a format, of which a long one can cost more than a long text.</summary>
    public void CheckPattern(string pattern) => CheckPatternLength(pattern.Length);

    /// <summary>As <see cref="CheckPattern"/>, for a format that says in few characters that it stands for many (<c>N99</c>).</summary>
    public void CheckPatternLength(long length)
    {
        if (length > Context.Limits.MaxPatternLength)
        {
            throw Site.LimitError($"The pattern has {length} characters or digits; the limit is {Context.Limits.MaxPatternLength}.");
        }
    }

    /// <summary>An error at the call: the function failed.</summary>
    public ScriptException Error(string message) => Site.Error(message);

    /// <summary>An error at an argument: its value is wrong.</summary>
    public ScriptException ArgumentError(int index, string message) => Site.ArgumentError(index, message);

    /// <summary>An error at an argument: with this value, a limit would be passed.</summary>
    public ScriptException LimitError(int index, string message) => Site.LimitError(index, message);

    private void CountText(long length) => Context.CountText(Site.Place, length);
}
