using VdkConnectorDocs.Extraction.Plugins;
using VdkConnectorDocs.Extraction.Sources;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Extraction.Metadata;

/// <summary>A <c>setup.py</c> as the evaluator sees it: it is run in its folder, and <c>setup(…)</c> only notes its arguments.</summary>
internal sealed class SetupProgram(PluginSources sources, PluginFolder folder) : IProgram
{
    private readonly PluginProgram _modules = new(sources, [folder.PackagePath, folder.InPackage("src")], new Vdk.RegistrationLog());

    /// <summary>The call of <c>setup</c>, the last when there are several; null when there is none.</summary>
    public CallSite? Setup { get; private set; }

    public int SearchedFolders => _modules.SearchedFolders;

    public ProgramModule? FindModule(string name) => _modules.FindModule(name);

    public PythonValue? ResolveExternal(string symbol) => symbol switch
    {
        "setuptools.setup" or "distutils.core.setup" => new NativeFunctionValue("setup", call =>
        {
            Setup = call;
            return NoneValue.Instance;
        }),
        _ => null,
    };

    public PythonValue? ReplaceDefinition(string qualifiedName) => null;

    public string? WorkingFolder => folder.PackagePath;

    public string? ReadText(string path) => _modules.ReadText(path);

    public bool Exists(string path) => _modules.Exists(path);

    public void OnCall(CallSite call, PythonValue callee, string? methodName)
    {
    }

    public void OnUnknownDecorator(Expression decorator, PythonValue decorated, ModuleValue module)
    {
    }
}
