using VdkConnectorDocs.Templating.Values;

namespace VdkConnectorDocs.Templating;

/// <summary>Renders templates. One engine serves any number of threads.</summary>
public interface ITemplateEngine
{
    /// <summary>Loads and compiles a template without rendering it.</summary>
    /// <returns>Null when it can be rendered, else the mistake in it.</returns>
    TemplateError? Check(string name);

    /// <summary>Renders a template. When it fails, nothing is written.</summary>
    /// <param name="name">The name of the template, as its loader knows it; the extension decides how values are escaped.</param>
    /// <param name="model">The variables it sees. It is not changed.</param>
    /// <param name="output">Gets the text, once it is whole.</param>
    /// <returns>Null, or why it failed.</returns>
    TemplateError? Render(string name, ScriptObject model, TextWriter output);
}
