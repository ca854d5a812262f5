using System.Text.Json;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;

namespace VdkConnectorDocs.Cli.Rendering;

/// <summary>What the verb <c>render</c> is asked for.</summary>
/// <param name="Template">The path of the template.</param>
/// <param name="Model">The path of a JSON object: the variables of the template.</param>
/// <param name="IncludeDirectory">Where included templates are; null is the directory of the template.</param>
/// <param name="EscapesValues">Whether values are escaped for the type of the output.</param>
/// <param name="IsLax">Whether unknown variables and members are null instead of errors.</param>
internal sealed record RenderRequest(string Template, string Model, string? IncludeDirectory, bool EscapesValues, bool IsLax);

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
        if (ReadModel(request.Model, errors) is not { } model)
        {
            return 1;
        }

        if (!File.Exists(request.Template))
        {
            errors.Write($"{request.Template}: error VCD5011: There is no such template.\n");
            return 1;
        }

        var directory = request.IncludeDirectory ?? Path.GetDirectoryName(Path.GetFullPath(request.Template)) ?? ".";
        var settings = new RenderSettings
        {
            EscapesValues = request.EscapesValues,
            IsStrict = !request.IsLax,
            Now = now,
            RandomSeed = unchecked((int)now.Ticks),
        };
        var engine = new TemplateEngine(new DirectoryTemplateLoader(request.Template, directory), settings);
        if (engine.Render(request.Template, model, output) is not { } error)
        {
            return 0;
        }

        errors.Write(error + "\n");
        return 1;
    }

    private static Templating.Values.ScriptObject? ReadModel(string path, TextWriter errors)
    {
        try
        {
            return JsonModel.Parse(File.ReadAllText(path));
        }
        catch (JsonException error)
        {
            var place = error is { LineNumber: { } line, BytePositionInLine: { } column } ? $"({line + 1},{column + 1})" : "";
            errors.Write($"{path}{place}: error VCD5014: The model cannot be read: {error.Message}\n");
            return null;
        }
        catch (IOException error)
        {
            errors.Write($"{path}: error VCD5014: The model cannot be read: {error.Message}\n");
            return null;
        }
    }
}
