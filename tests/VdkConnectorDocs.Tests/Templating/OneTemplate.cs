using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;
using VdkConnectorDocs.Templating.Runtime;
using VdkConnectorDocs.Templating.Values;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating;

/// <summary>One template without includes and without a model, rendered.</summary>
/// <param name="source">Its text.</param>
/// <param name="name">Its name, which decides how values are escaped.</param>
internal sealed class OneTemplate(string source, string name = "test.sbn-txt") : ITemplateLoader
{
    public static readonly RenderSettings Settings = new() { Now = new DateTime(2024, 2, 9, 15, 4, 5, DateTimeKind.Utc) };

    public SourceText? Load(string asked) => asked == name ? new SourceText(name, source) : null;

    /// <summary>The output, or the error.</summary>
    public (string? Output, TemplateError? Error) TryRender(RenderSettings? settings = null)
    {
        using var output = new StringWriter();
        var error = new TemplateEngine(this, settings ?? Settings).Render(name, new ScriptObject(), output);
        return error is null ? (output.ToString(), null) : (null, error);
    }

    /// <summary>The output of a template that must not fail.</summary>
    public string Render(RenderSettings? settings = null)
    {
        var (output, error) = TryRender(settings);
        Assert.Null(error?.ToString());
        return output!;
    }

    /// <summary>The error of a template that must fail.</summary>
    public Diagnostic Fail(RenderSettings? settings = null)
    {
        var (output, error) = TryRender(settings);
        Assert.Null(output);
        return error!.Diagnostic;
    }
}
