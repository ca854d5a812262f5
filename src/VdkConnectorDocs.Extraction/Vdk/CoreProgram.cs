using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Vdk;

/// <summary>
/// vdk-core's own code as plugins see it: what it gives them (the packages named <c>api</c>) is known already and is not followed, so
/// that its hooks are found as theirs are.
/// </summary>
internal sealed class CoreProgram(PluginProgram code) : IProgram
{
    public string? WorkingFolder => code.WorkingFolder;

    public int SearchedFolders => code.SearchedFolders;

    public ProgramModule? FindModule(string name) => name.Split('.').Contains("api", StringComparer.Ordinal) ? null : code.FindModule(name);

    public PythonValue? ResolveExternal(string symbol) => code.ResolveExternal(symbol);

    public PythonValue? ReplaceDefinition(string qualifiedName) => code.ReplaceDefinition(qualifiedName);

    public void OnUnknownDecorator(Expression decorator, PythonValue decorated, ModuleValue module) =>
        code.OnUnknownDecorator(decorator, decorated, module);

    public string? ReadText(string path) => code.ReadText(path);

    public bool Exists(string path) => code.Exists(path);

    public void OnCall(CallSite call, PythonValue callee, string? methodName) => code.OnCall(call, callee, methodName);
}
