using System.Text.Json;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Cli.Rendering;

/// <summary>What the verb <c>render</c> is asked for.</summary>
/// <param name="Template">The template, as it is called in messages; its extension decides how values are escaped.</param>
/// <param name="TemplatePath">Its full path.</param>
/// <param name="ModelPath">The full path of a JSON object: the variables of the template.</param>
/// <param name="IncludeDirectory">The full path of where included templates are; null is the directory of the template.</param>
/// <param name="EscapesValues">Whether values are escaped for the type of the output.</param>
/// <param name="IsLax">Whether unknown variables and members are null instead of errors.</param>
internal sealed record RenderRequest(
    string Template, string TemplatePath, string ModelPath, string? IncludeDirectory, bool EscapesValues, bool IsLax);

/// <summary>The verb <c>render</c>: renders one template with a JSON object as its variables.</summary>
internal static class TemplateRenderer
{
    /// <summary>Renders to <paramref name="output"/>; a mistake is written to <paramref name="errors"/>, as MSBuild reads it.</summary>
    /// <param name="request">What to render.</param>
    /// <param name="now">What <c>date.now</c> is, in UTC.</param>
    /// <param name="output">Gets the text, as it is.</param>
    /// <param name="errors">Gets the mistake.</param>
    /// <returns>The exit code: 0, or 1 for a mistake in the template or the model.</returns>
    public static int Run(RenderRequest request, DateTime now, TextWriter output, TextWriter errors)
    {
        if (ReadModel(request.ModelPath, errors) is not { } model)
        {
            return ExitCodes.Findings;
        }

        var directory = request.IncludeDirectory ?? Path.GetDirectoryName(request.TemplatePath) ?? ".";
        var loader = new DirectoryTemplateLoader(request.Template, request.TemplatePath, directory);
        var engine = TemplateEngineFactory.Create(loader, new RenderSettings
        {
            EscapesValues = request.EscapesValues,
            IsStrict = !request.IsLax,
            Now = now,
            RandomSeed = now.Ticks.GetHashCode(),
        });
        if (engine.Render(request.Template, model, output) is not { } error)
        {
            return ExitCodes.Done;
        }

        errors.Write(error + "\n");
        return ExitCodes.Findings;
    }

    private static ScriptObject? ReadModel(string path, TextWriter errors)
    {
        try
        {
            return JsonModel.Parse(File.ReadAllText(path));
        }
        catch (JsonException error)
        {
            var start = new LinePosition((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
            Report(new SourceLocation(path, start, start), error.Message, errors);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(SourceLocation.OfFile(path), error.Message, errors);
        }

        return null;
    }

    private static void Report(SourceLocation location, string message, TextWriter errors) =>
        errors.Write(PrintableText.Line(TemplatingDiagnostics.ModelUnreadable.At(location, message).ToString()) + "\n");
}
