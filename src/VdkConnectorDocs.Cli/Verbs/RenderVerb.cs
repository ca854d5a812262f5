using CommandLine;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Rendering;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("render", HelpText = "Render one template with a JSON object as its variables.")]
internal sealed class RenderVerb : Verb
{
    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("render a page of your own", "render report.sbn-html connectors.json"),
        new("as the official engine would", "render notes.sbn model.json --no-escape --lax"),
    ];

    [Value(0, MetaName = "TEMPLATE", Required = true, HelpText = "The template; its extension decides how values are escaped.")]
    public string Template { get; set; } = "";

    [Value(1, MetaName = "MODEL", Required = true, HelpText = "A JSON object: the variables that the template sees.")]
    public string Model { get; set; } = "";

    [Option("no-escape", HelpText = "Write values as they are, whatever the type of the output.")]
    public bool NoEscape { get; set; }

    [Option("lax", HelpText = "Take an unknown variable or member for null instead of an error.")]
    public bool Lax { get; set; }

    [Option("include-dir", MetaValue = "DIR", HelpText = "Where included templates are. Default: the folder of the template.")]
    public string? IncludeDirectory { get; set; }

    public override int Run(ToolRun run)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var request = new RenderRequest(
            Template,
            run.Context.FullPath(Template),
            run.Context.FullPath(Model),
            IncludeDirectory is null ? null : run.Context.FullPath(IncludeDirectory),
            EscapesValues: !NoEscape,
            IsLax: Lax);
        var code = TemplateRenderer.Run(request, TimeProvider.System.GetUtcNow().UtcDateTime, output, run.Context.Error);
        run.Context.Write(output.ToString());
        return code;
    }
}
