using VdkConnectorDocs.Diagnostics;

namespace VdkConnectorDocs.Templating;

/// <summary>Finds templates by name. Asked once for each name; called by any number of threads.</summary>
public interface ITemplateLoader
{
    /// <summary>The text of a template, or null when there is none of that name. Its path is what diagnostics show.</summary>
    SourceText? Load(string name);
}
