using VdkConnectorDocs.Templating.Syntax;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>One render: its settings, its limits and its state. Used by one thread. Builtins get it with each call.</summary>
public sealed partial class RenderContext
{
    private readonly TemplateStore _templates;
    private readonly TextFormatter _formatter;
    private Random? _random;
    private long _steps;

    internal RenderContext(RenderSettings settings, TemplateStore templates)
    {
        Settings = settings;
        _templates = templates;
        _formatter = new TextFormatter(this);
    }

    internal RenderSettings Settings { get; }

    public RenderLimits Limits => Settings.Limits;

    /// <summary>What is written, which decides how values are escaped.</summary>
    public OutputKind Output { get; internal set; }

    /// <summary>The time of the render, in UTC. The same for the whole render.</summary>
    public DateTime Now => Settings.Now;

    /// <summary>The source of <c>math.random</c> and <c>math.uuid</c>; seeded by the host, so that a page can be made again.</summary>
    public Random Random => _random ??= new Random(Settings.RandomSeed);

    /// <summary>
    /// A value as the language writes it: null for null and <c>empty</c>, lists as <c>[1, "a"]</c>, objects as <c>{a: 1}</c>.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="site">The call that needs the text: where a value that is nested too deeply or too long is reported.</param>
    public string? ToText(ScriptValue value, CallSite site) => value.Kind switch
    {
        ScriptValueKind.Null => null,
        ScriptValueKind.String => value.AsString(),
        _ => _formatter.Format(value, site.Place),
    };

    /// <summary>The value of an operator, as between two expressions.</summary>
    public ScriptValue Evaluate(BinaryOperator op, ScriptValue left, ScriptValue right, CallSite site) =>
        BinaryOperations.Evaluate(this, op, left, right, new OperatorPlace(site.Place));

    /// <summary>A member, as <c>value.name</c> reads it; false when there is none. Never an error, whatever the value is.</summary>
    public bool TryGetMember(ScriptValue value, string name, out ScriptValue result) =>
        Members.TryGet(this, value, name, out result);

    /// <summary>Calls a function that was passed as a value, as <c>array.each</c> does. Errors in it are at its own places.</summary>
    /// <param name="function">The function.</param>
    /// <param name="site">The call that was given the function.</param>
    /// <param name="arguments">Its positional arguments; they are converted to the kinds of its parameters.</param>
    public ScriptValue Invoke(ScriptFunction function, CallSite site, params ReadOnlySpan<ScriptValue> arguments) =>
        Invoker.Invoke(this, function, site, arguments);

    /// <summary>Counts steps of a loop in a function; too many are an error at the call.</summary>
    public void CountSteps(CallSite site, long count = 1) => CountSteps(site.Place, count);

    /// <summary>Checks the length of a string before it is built; too long is an error at the call.</summary>
    public void CheckLength(CallSite site, long length)
    {
        if (length > Limits.MaxTextLength)
        {
            throw site.LimitError($"The text would have {length} characters; the limit is {Limits.MaxTextLength}.");
        }
    }

    /// <summary>Text that is to be written as it is, escaped for the output's type unless it is markup.</summary>
    public string Escape(ScriptValue value, CallSite site) =>
        value.IsMarkup ? value.AsMarkup().Text : Escaper.Escape(Output, ToText(value, site) ?? "");

    /// <summary>
    /// The result of a function that returns text which is already escaped: markup where output is escaped, a plain string where it is not.
    /// </summary>
    public ScriptValue AsMarkup(string? text) => text is null || Output == OutputKind.Text ? text : Markup.Of(text);

    /// <summary>Runs a template, which writes into <see cref="Buffer"/>.</summary>
    /// <exception cref="ScriptException">The template or its model has a mistake.</exception>
    internal void Render(CompiledTemplate template, ScriptObject model)
    {
        Output = OutputOf(template);
        PushObject(model.Clone());
        template.Block.Run(this);
        WriteValue(TakeReturnValue(), new Place(template.Source, default));
        PopObject();
    }

    /// <summary>Makes the context ready for another render.</summary>
    internal void Reset()
    {
        _buffer.Clear();
        _isAtLineStart = false;
        _steps = 0;
        _lazyDepth = 0;
        _random = null;
        ResetBuiltins();
        Indent = null;
        Output = OutputKind.Text;
    }

    /// <summary>Counts the steps of reading or writing a text as a whole; only a long one has any.</summary>
    internal void CountText(in Place place, long length)
    {
        if (length >= RenderLimits.CharactersOfOneStep)
        {
            CountSteps(place, length / RenderLimits.CharactersOfOneStep);
        }
    }

    internal void CountSteps(in Place place, long count)
    {
        _steps += count;
        Settings.CancellationToken.ThrowIfCancellationRequested();
        if (_steps > Limits.MaxSteps || _steps < 0)
        {
            throw place.Error(TemplatingDiagnostics.LimitExceeded, $"More than {Limits.MaxSteps} steps; is a loop endless?");
        }
    }
}
