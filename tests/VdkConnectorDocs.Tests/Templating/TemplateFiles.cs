using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>Templates that include each other, by name; the first one is rendered.</summary>
internal sealed class TemplateFiles(params (string Name, string Text)[] files) : ITemplateLoader
{
    private int _loads;

    /// <summary>How often a template was asked for.</summary>
    public int Loads => _loads;

    public SourceText? Load(string name)
    {
        Interlocked.Increment(ref _loads);
        return Array.Find(files, file => file.Name == name) is { Text: { } text } ? new SourceText(name, text) : null;
    }

    public string Render(ScriptObject? model = null, RenderSettings? settings = null)
    {
        using var output = new StringWriter();
        var error = new TemplateEngine(this, settings ?? RenderSettings.Default).Render(files[0].Name, model ?? new ScriptObject(), output);
        Assert.Null(error?.ToString());
        return output.ToString();
    }

    public TemplateError Fail(ScriptObject? model = null, RenderSettings? settings = null)
    {
        using var output = new StringWriter();
        var error = new TemplateEngine(this, settings ?? RenderSettings.Default).Render(files[0].Name, model ?? new ScriptObject(), output);
        Assert.NotNull(error);
        Assert.Equal("", output.ToString());
        return error;
    }
}
