using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>Files that lie beside the code of a package, by <c>importlib.resources</c> and <c>pkgutil</c>.</summary>
internal static class PackageFiles
{
    /// <summary><c>importlib.resources.files(anchor)</c>: the folder of a package, or of a module's package.</summary>
    public static PythonValue Files(CallSite call) => Folder(call, call.Argument(0, "anchor") ?? call.Argument(-1, "package")) is { } folder
        ? new PathValue(folder)
        : call.Unknown("the folder of the package is not known");

    /// <summary><c>importlib.resources.read_text(package, resource)</c>.</summary>
    public static PythonValue ReadText(CallSite call) =>
        Folder(call, call.Argument(0)) is { } folder && call.Text(1) is { } name && PathMethods.IsPlainText(call, encoding: 2, count: 3)
            ? PathMethods.ReadText(call, PosixPath.Join(folder, name))
            : call.Unknown("the file is not part of the tree");

    private static string? Folder(CallSite call, PythonValue? anchor)
    {
        var module = anchor switch
        {
            null => call.Module,
            StrValue { Value: var name } => call.Interpreter.ImportModule(name) as ModuleValue,
            _ => anchor as ModuleValue,
        };
        return module?.Source is { } source ? PosixPath.DirectoryName(TreeAnchor.Of(source.Path)) : null;
    }
}
