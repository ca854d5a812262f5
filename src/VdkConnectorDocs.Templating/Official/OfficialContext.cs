using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Templating.Official;

/// <summary>One render by the official engine.</summary>
internal sealed class OfficialContext : TemplateContext
{
    private readonly OfficialEngine _engine;
    private readonly RenderSettings _settings;

    public OfficialContext(OfficialEngine engine, RenderSettings settings, string template, Values.ScriptObject model)
        : base(OfficialFunctions.Create(settings))
    {
        (_engine, _settings) = (engine, settings);
        Kind = KindOf(template);
        NewLine = "\n";
        StrictVariables = settings.IsStrict;
        TemplateLoader = new OfficialLoader(engine);
        LoopLimit = 0;
        LoopLimitQueryable = 0;
        RecursiveLimit = settings.Limits.MaxCallDepth;
        ObjectRecursionLimit = settings.Limits.MaxValueDepth;
        LimitToString = 0;
        CancellationToken = settings.CancellationToken;
        RegexTimeOut = settings.Limits.RegexTimeout;
        var globals = new ScriptObject();
        foreach (var (name, value) in model)
        {
            globals.SetValue(name, OfficialValues.Of(value), readOnly: false);
        }

        PushGlobal(globals);
    }

    /// <summary>What the running template writes.</summary>
    public OutputKind Kind { get; private set; }

    public bool IsStrict => _settings.IsStrict;

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null)
        {
            return this;
        }

        if (textAsObject is OfficialMarkup or IScriptOutput)
        {
            return Write(textAsObject.ToString());
        }

        if (Kind == OutputKind.Json)
        {
            throw new ScriptRuntimeException(span, "A value in a JSON template must be written with 'object.to_json'.");
        }

        return Write(Escape(textAsObject));
    }

    /// <summary>A value as text of the output: markup as it is, all else escaped.</summary>
    public string Escape(object? value) => value is OfficialMarkup ? value.ToString()! : Escaper.Escape(Kind, ObjectToString(value) ?? "");

    /// <summary>Text that is escaped for the output; a string where nothing is escaped.</summary>
    public object AsMarkup(string text) => Kind == OutputKind.Text ? text : new OfficialMarkup(text);

    /// <summary>Renders another template inside this one.</summary>
    /// <returns>A string where that wrote text, markup where it is escaped for this one's output.</returns>
    public object? Include(string template, Func<object?> render)
    {
        var outer = Kind;
        Kind = KindOf(template);
        try
        {
            var text = render();
            return text is string written && OutputKinds.IsMarkupIn(Kind, outer) ? new OfficialMarkup(written) : text;
        }
        finally
        {
            Kind = outer;
        }
    }

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        var span = callerContext?.Span ?? CurrentSpan;
        return _engine.Find(templatePath) switch
        {
            null => throw new ScriptRuntimeException(span, $"There is no template '{templatePath}'."),
            { Template: { HasErrors: true } mistaken } => throw new ScriptParserRuntimeException(span, $"The template '{templatePath}' has a mistake.", mistaken.Messages),
            { Template: { } template } => template,
        };
    }

    private OutputKind KindOf(string template) => _settings.EscapesValues ? OutputKinds.Of(template) ?? Kind : OutputKind.Text;
}
