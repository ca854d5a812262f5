using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>A few modules of Python, and nothing around them.</summary>
internal sealed class SnippetProgram : IProgram
{
    private readonly Dictionary<string, ProgramModule> _modules = new(StringComparer.Ordinal);

    public string? WorkingFolder => null;

    /// <param name="name">Dotted; a package's ends with <c>.__init__</c>.</param>
    public SnippetProgram Add(string name, string code)
    {
        const string Package = ".__init__";
        var isPackage = name.EndsWith(Package, StringComparison.Ordinal);
        var module = isPackage ? name[..^Package.Length] : name;
        _modules.Add(module, new ProgramModule(module, Parse(name, code), isPackage));
        return this;
    }

    public static ParseResult Parse(string name, string code)
    {
        var (source, diagnostics) = PythonSource.Decode($"{name.Replace('.', '/')}.py", System.Text.Encoding.UTF8.GetBytes(code));
        var result = PythonParser.Parse(source);
        return diagnostics.IsEmpty && result.Diagnostics.IsEmpty ? result : throw new ArgumentException($"This is not Python:\n{code}", nameof(code));
    }

    public int SearchedFolders => 1;

    public ProgramModule? FindModule(string name) => _modules.GetValueOrDefault(name);

    public PythonValue? ResolveExternal(string symbol) => null;

    public PythonValue? ReplaceDefinition(string qualifiedName) => null;

    public void OnUnknownDecorator(Expression decorator, PythonValue decorated, ModuleValue module)
    {
    }

    public string? ReadText(string path) => null;

    public bool Exists(string path) => false;

    public void OnCall(CallSite call, PythonValue callee, string? methodName)
    {
    }
}
